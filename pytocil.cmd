@echo off
rem Builds the command once, quietly, and again when a source is newer; then runs it.
setlocal
set "root=%~dp0"
set "output=%root%.build"
if not exist "%output%\stamp" goto build
rem The sources of the last build lie in .build\sources; xcopy lists those that are newer.
set "changed=0"
for /f %%C in ('xcopy "%root%src\*.cs" "%output%\sources" /D /S /L /Y /I ^| find /c "\"') do set "changed=%%C"
if "%changed%"=="0" goto run
:build
if not exist "%output%" mkdir "%output%"
dotnet publish "%root%src\Cli\PyToCil.Cli.csproj" -c Release -v quiet -nologo --use-current-runtime --no-self-contained --artifacts-path "%output%\artifacts" -o "%output%\pytocil" -p:PublishReadyToRun=true > "%output%\build.log" 2>&1
if not errorlevel 1 goto built
dotnet publish "%root%src\Cli\PyToCil.Cli.csproj" -c Release -v quiet -nologo --use-current-runtime --no-self-contained --artifacts-path "%output%\artifacts" -o "%output%\pytocil" -p:PublishReadyToRun=false > "%output%\build.log" 2>&1
if not errorlevel 1 goto built
echo pytocil: the build failed: 1>&2
findstr /c:"error" "%output%\build.log" 1>&2
exit /b 70
:built
xcopy "%root%src\*.cs" "%output%\sources" /D /S /Y /I /Q > nul
type nul > "%output%\stamp"
:run
dotnet "%output%\pytocil\pytocil.dll" %*
exit /b %errorlevel%
