using System.Diagnostics;
using System.Text;
using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.Hosts;

/// A small project of a user in its own folder, outside of this repository and its settings, with the library, the generator, the analyzer and
/// the code fixes as files. It has no packages, so it needs no network.
/// </summary>
/// </summary>
internal sealed class HostProject : IDisposable
{
    private const string Empty = "<Project />";

    private const string Unanalyzed = "<EnableNETAnalyzers>false</EnableNETAnalyzers>";

    private static string Project(string properties, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <UseSharedCompilation>false</UseSharedCompilation>
            <ErrorLog>build.sarif,version=2.1</ErrorLog>
            {properties}
          </PropertyGroup>

          <ItemGroup>
            <Using Include="Bizproc" />
            <Reference Include="Bizproc" HintPath="{typeof(ActionDefinition).Assembly.Location}" />
            <Analyzer Include="{typeof(BizprocAnalyzer).Assembly.Location}" />
            <Analyzer Include="{typeof(AddPartialCodeFix).Assembly.Location}" />
            {items}
          </ItemGroup>

        </Project>
        """;

    private const string NoSources = """
        <configuration>
          <packageSources>
            <clear />
          </packageSources>
        </configuration>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("bizproc-host-").FullName;

    /// <param name="properties">MSBuild properties of the project, in addition to those of a strict but simple one.</param>
    /// <param name="items">MSBuild items of the project, in addition to the library and the generator.</param>
    public HostProject(string properties = Unanalyzed, string items = "")
    {
        Write("Host.csproj", Project(properties, items));
        Write("Directory.Build.props", Empty);
        Write("Directory.Build.targets", Empty);
        Write("Directory.Packages.props", Empty);
        Write("nuget.config", NoSources);
        Write(".editorconfig", "root = true\n");
    }

    public string PathOf(string file) => Path.Join(_folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Runs a command of the SDK in the folder, and asserts that it succeeds.</summary>
    /// <returns>The output of the command.</returns>
    public async Task<string> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartInfo(arguments) };
        var output = new StringBuilder();
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'dotnet {string.Join(' ', arguments)}' takes too long\n{Text()}");
        }

        Assert.True(process.ExitCode == 0, $"'dotnet {string.Join(' ', arguments)}' ended with {process.ExitCode}\n{Text()}");
        return Text();

        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output) output.AppendLine(line.Data);
        }

        string Text()
        {
            lock (output) return output.ToString();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ProcessStartInfo StartInfo(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // If it was started by `dotnet test`, this process has the settings of another build.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }
}
