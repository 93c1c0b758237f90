using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Bizproc.Package.Tests.Support.PackageFeed))]

namespace Bizproc.Package.Tests.Support;

/// <summary>
/// All packages, packed once, and a folder outside of the clone in which the projects of users restore them, into their own package folder: so
/// packages of an earlier run on this machine are never mistaken for the new ones.
/// </summary>
public sealed partial class PackageFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("bizproc-packages-").FullName;

    /// <summary>The version of this run, which is unique.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.2.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}");

    /// <summary>The folder of the packages.</summary>
    public string Folder => Path.Join(_root, "feed");

    /// <summary>The file of a package.</summary>
    public string FileOf(string package, string extension = "nupkg") => Path.Join(Folder, $"{package}.{Version}.{extension}");

    /// <summary>Creates a folder in which projects find the packages.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Join(_root, name)).FullName;

    /// <summary>Copies one of the projects of these tests.</summary>
    /// <param name="project">The project.</param>
    /// <param name="into">The name of the copy, if it is different.</param>
    /// <returns>The folder of the copy.</returns>
    public string Copy(string project, string? into = null)
    {
        string source = Path.Join(AppContext.BaseDirectory, "Projects", project);
        string target = NewFolder(into ?? project);
        foreach (string file in Directory.GetFiles(source)) File.Copy(file, Path.Join(target, Path.GetFileName(file)));
        return target;
    }

    /// <summary>Packs a project, or several, into the feed.</summary>
    /// <param name="project">The project.</param>
    /// <param name="version">The version of the packages.</param>
    /// <param name="options">More options of <c>dotnet pack</c>.</param>
    internal Task<CommandResult> PackAsync(string project, string version, params string[] options) =>
        // Built in a separate folder, where no other build runs. Unchanged projects are not built again. The build of the solution has analysed this code.
        DotnetCommand.RunAsync(RepositoryFolder.Root,
        [
            "pack", project, "--artifacts-path", "artifacts/packages", "--output", Folder,
            "-p:MinVerSkip=true", $"-p:PackageVersion={version}", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false", .. options,
        ]);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var packed = await PackAsync("src/Packages.slnf", Version);
        packed.AssertClean();

        var sources = await DotnetCommand.RunAsync(RepositoryFolder.Root, "nuget", "list", "source");
        var globalFolder = await DotnetCommand.RunAsync(RepositoryFolder.Root, "nuget", "locals", "global-packages", "--list");
        Write("nuget.config", NuGetConfig(
            [.. SourcePattern().Matches(sources.Output).Select(static match => match.Groups["name"].Value.Trim())],
            globalFolder.Output.Split(':', 2)[1].Trim()));
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <BizprocVersion>{Version}</BizprocVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningsNotAsErrors>NU1603</WarningsNotAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true");
        File.Copy(Path.Join(RepositoryFolder.Root, "global.json"), Path.Join(_root, "global.json"));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CompilerServer.StopAsync();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>Our packages come only from the feed; other packages come from this machine or its sources.</summary>
    private string NuGetConfig(IReadOnlyList<string> sources, string globalFolder) => $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="{_root}/installed" />
          </config>
          <fallbackPackageFolders>
            <add key="machine" value="{SecurityElement.Escape(globalFolder)}" />
          </fallbackPackageFolders>
          <packageSources>
            <add key="packed" value="{_root}/feed" />
          </packageSources>
          <packageSourceMapping>
            <packageSource key="packed"><package pattern="Bizproc" /><package pattern="Bizproc.*" /></packageSource>
            {string.Concat(sources.Select(static source => $"""<packageSource key="{SecurityElement.Escape(source)}"><package pattern="*" /></packageSource>"""))}
          </packageSourceMapping>
        </configuration>
        """;

    private void Write(string file, string text) => File.WriteAllText(Path.Join(_root, file), text);

    [GeneratedRegex(@"^\s*\d+\.\s+(?<name>.+?) \[Enabled\]", RegexOptions.Multiline)]
    private static partial Regex SourcePattern();
}
