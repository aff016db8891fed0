@echo off
rem Runs hkh on Windows: from where it is installed, or from a checkout, which it builds on first use (that needs a JDK 17
rem or newer and Maven). Running needs only Java 17. A folder dragged onto this file is aggregated.
setlocal
rem The console speaks UTF-8.
chcp 65001 >nul
for %%d in ("%~dp0..") do set "home=%%~fd"
set "checkout="
if exist "%home%\pom.xml" set "checkout=%home%"
if defined checkout set "home=%home%\target\dist"

rem What is dragged comes alone, with its whole path.
set "folder="
set "first=%~1"
if not defined first goto java
if not "%~2"=="" goto java
if "%first:~1,1%"==":" set "folder=%first%"
if "%first:~0,2%"=="\\" set "folder=%first%"
if not exist "%first%\" set "folder="

:java
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "code=3"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo hkh: cần Java 17 trở lên ^(Java 17 or newer is needed^)>&2
    goto end
)
if not defined checkout goto run
if exist "%home%\lib\hkh.jar" goto run
echo hkh: dựng chương trình lần đầu, mất vài phút ^(the first build takes some minutes^)>&2
pushd "%checkout%"
call mvn -q -B -ntp -Dmaven.test.skip -Dspotless.check.skip package >&2
popd
if not exist "%home%\lib\hkh.jar" (
    echo hkh: không dựng được; cần JDK 17 trở lên và Maven ^(the build failed^)>&2
    goto end
)

:run
rem Java takes arguments in the old code page of Windows, which lacks Vietnamese letters: short names have none, and the
rem current folder is told to it in Unicode.
for %%j in ("%home%\lib\hkh.jar") do set "jar=%%~fsj"
set "options=-Xshare:auto -Dfile.encoding=UTF-8 -XX:+UseSerialGC -XX:MaxNewSize=48m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.3"
if defined folder goto folder
"%java%" %options% -cp "%jar%" hkh.cli.Main %*
exit /b %errorlevel%

:folder
pushd "%folder%"
rem The window of what was dragged is a terminal, perhaps one that knows no colours.
set "NO_COLOR=1"
"%java%" %options% -Dhkh.terminal=true -cp "%jar%" hkh.cli.Main aggregate .
set "code=%errorlevel%"
popd

:end
rem The window of what was dragged closes by itself.
if defined folder pause
exit /b %code%
