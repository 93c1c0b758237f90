using Bizproc.Repository.Tests.Support;

namespace Bizproc.Repository.Tests.Packing;

/// <summary>A repository with our build files, one package and its own history.</summary>
public sealed class SmallRepository : IDisposable
{
    private static readonly string[] BuildFiles = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".gitignore"];

    private readonly string _folder = Directory.CreateTempSubdirectory("bizproc-versions-").FullName;

    /// <summary>Creates the files and the first commit, and restores.</summary>
    public static async Task<SmallRepository> CreateAsync()
    {
        var repository = new SmallRepository();
        foreach (string file in BuildFiles) File.Copy(RepositoryFiles.GetFullPath(file), Path.Join(repository._folder, file));
        repository.Write("CHANGELOG.md", "# Changelog\n\n## [1.2.3]\n\n### Added\n\n- A; b, 100 %, `$(C)`.\n\n## [1.2.2]\n\n- Older.\n");
        repository.Write("docs/page.md", "# Page\n");
        repository.Write("src/Small/Small.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <IsPackable>true</IsPackable>
              </PropertyGroup>
            </Project>
            """);
        repository.Write("src/Small/PublicAPI.Shipped.txt", "#nullable enable\n");
        await repository.GitAsync("init", "--quiet", "--initial-branch", "main");
        await repository.CommitAsync();
        await Command.RunAsync(repository._folder, "dotnet", "restore", "src/Small");
        return repository;
    }

    /// <summary>Gets a property of the package at the time when it is packed.</summary>
    public Task<string> GetPropertyAsync(string property, params string[] arguments) =>
        Command.RunAsync(_folder, "dotnet", ["msbuild", "src/Small/Small.csproj", "-target:BizprocUniqueVersion", $"-getProperty:{property}", .. arguments]);

    /// <summary>Gets the version of the package.</summary>
    public Task<string> GetVersionAsync() => GetPropertyAsync("PackageVersion");

    /// <summary>Commits all files.</summary>
    public async Task CommitAsync()
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", "A commit");
    }

    /// <summary>Runs git.</summary>
    public Task<string> GitAsync(params string[] arguments) =>
        Command.RunAsync(_folder, "git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", .. arguments]);

    /// <summary>Writes a file.</summary>
    public void Write(string file, string text)
    {
        string path = Path.Join(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Removes the history, as in an archive of the sources.</summary>
    public void RemoveHistory()
    {
        string folder = Path.Join(_folder, ".git");
        // Git's objects are read-only, which stops a deletion on Windows.
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Path.Join(_folder, ".git"))) RemoveHistory();
        Directory.Delete(_folder, recursive: true);
    }
}
