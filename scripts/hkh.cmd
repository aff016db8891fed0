@echo off
rem Runs hkh on Windows. Builds it on first use: that needs a JDK 17 or newer and Maven; running needs only Java 17.
setlocal
for %%d in ("%~dp0..") do set "home=%%~fd"
set "jar=%home%\target\hkh.jar"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not exist "%jar%" (
    echo hkh: the first build takes some minutes>&2
    pushd "%home%"
    call mvn -q -B -ntp -Dmaven.test.skip -Dspotless.check.skip package >&2
    popd
)
if not exist "%jar%" (
    echo hkh: the build failed; it needs a JDK 17 or newer and Maven>&2
    exit /b 3
)
rem The console speaks UTF-8.
chcp 65001 >nul
"%java%" -Xshare:auto -Dfile.encoding=UTF-8 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.3 -cp "%jar%" hkh.cli.Main %*
exit /b %errorlevel%
