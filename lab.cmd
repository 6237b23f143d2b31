@echo off
rem Glassbox from one command: finds a JDK and hands over to nn.jupyter.lab, where the work is done.
rem "lab help" tells what there is to do.
setlocal

set "root=%~dp0."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

"%java%" --add-modules jdk.compiler,jdk.jshell -version >nul 2>&1
if errorlevel 1 goto nojdk

"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "%root%\nn-jupyter\src\main\java-launcher\Launcher.java" "%root%" %*
exit /b %errorlevel%

:nojdk
echo lab: no JDK found. Glassbox needs JDK 17 or newer (a JDK, not a JRE): install one and set JAVA_HOME to it, or put its java on the PATH. 1>&2
exit /b 1
