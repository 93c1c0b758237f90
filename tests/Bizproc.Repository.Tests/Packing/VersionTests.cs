namespace Bizproc.Repository.Tests.Packing;

/// <summary>The versions of packages, by the build files of this repository in a small one.</summary>
[Trait("Category", "Slow")]
public class VersionTests
{
    private const string Commit = "g[0-9a-f]{12}";
    private const string Uncommitted = @"uncommitted\.t[0-9a-f]{12}";

    [Fact]
    public async Task Two_codes_never_have_one_version()
    {
        using var repository = await SmallRepository.CreateAsync();
        string first = await repository.GetVersionAsync();
        Assert.Matches($@"^0\.2\.0-alpha\.0\.{Commit}$", first);
        Assert.Equal(first, await repository.GetVersionAsync());

        repository.Write("src/Small/Small.cs", "internal class Small;");
        string untracked = await repository.GetVersionAsync();
        Assert.Matches($@"^0\.2\.0-alpha\.0\.{Commit}\.{Uncommitted}$", untracked);
        Assert.Equal(untracked, await repository.GetVersionAsync());
        repository.Write("src/Small/Small.cs", "internal class Other;");
        string changed = await repository.GetVersionAsync();
        Assert.NotEqual(untracked, changed);

        await repository.GitAsync("switch", "--quiet", "--create", "branch");
        await repository.CommitAsync();
        string branch = await repository.GetVersionAsync();
        Assert.Matches($@"^0\.2\.0-alpha\.0\.1\.{Commit}$", branch);
        await repository.GitAsync("switch", "--quiet", "main");
        repository.Write("src/Small/Third.cs", "internal class Third;");
        await repository.CommitAsync();
        string main = await repository.GetVersionAsync();
        Assert.Matches($@"^0\.2\.0-alpha\.0\.1\.{Commit}$", main);
        Assert.NotEqual(branch, main);
    }

    [Fact]
    public async Task A_tag_is_the_version_of_its_commit_alone()
    {
        using var repository = await SmallRepository.CreateAsync();
        await repository.GitAsync("tag", "v1.2.3");

        Assert.Equal("1.2.3", await repository.GetVersionAsync());
        Assert.Equal("1.2.3.0", await repository.GetPropertyAsync("AssemblyVersion"));
        repository.Write("docs/page.md", "# Other\n");
        Assert.Matches($@"^1\.2\.3-0\.{Uncommitted}$", await repository.GetVersionAsync());
        await repository.CommitAsync();
        Assert.Matches($@"^1\.2\.4-alpha\.0\.1\.{Commit}$", await repository.GetVersionAsync());
        await repository.GitAsync("tag", "v1.3.0-rc.1");
        Assert.Equal("1.3.0-rc.1", await repository.GetVersionAsync());
    }

    [Fact]
    public async Task Files_that_are_not_packed_are_no_change()
    {
        using var repository = await SmallRepository.CreateAsync();
        string version = await repository.GetVersionAsync();

        repository.Write("packages/Small.0.2.0.nupkg", "packed");

        Assert.Equal(version, await repository.GetVersionAsync());
        Assert.Equal("?? packages/", await repository.GitAsync("status", "--porcelain"));
    }

    /// <summary>With <c>--artifacts-path</c>, the folder of intermediate files has an absolute path.</summary>
    [Fact]
    public async Task Uncommitted_files_count_when_the_output_is_outside_of_the_repository()
    {
        using var repository = await SmallRepository.CreateAsync();
        repository.Write("src/Small/Small.cs", "internal class Small;");
        string output = Directory.CreateTempSubdirectory("bizproc-output-").FullName;

        string version = await repository.GetPropertyAsync("PackageVersion", $"-p:IntermediateOutputPath={output}/");

        Directory.Delete(output, recursive: true);
        Assert.Equal(await repository.GetVersionAsync(), version);
    }

    [Fact]
    public async Task An_archive_without_history_is_built_as_a_local_version()
    {
        using var repository = await SmallRepository.CreateAsync();
        repository.RemoveHistory();

        Assert.Equal("0.2.0-alpha.0.local", await repository.GetVersionAsync());
    }

    [Fact]
    public async Task The_first_section_of_the_changelog_is_the_release_notes()
    {
        using var repository = await SmallRepository.CreateAsync();

        Assert.Equal("### Added\n\n- A; b, 100 %, `$(C)`.", (await repository.GetPropertyAsync("PackageReleaseNotes")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_public_API_is_compared_as_soon_as_there_is_a_published_version()
    {
        using var repository = await SmallRepository.CreateAsync();

        Assert.Equal("", await repository.GetPropertyAsync("PackageValidationBaselineVersion"));
        Assert.Equal("1.0.0", await repository.GetPropertyAsync("PackageValidationBaselineVersion", "-p:BaselineVersion=1.0.0"));
        Assert.Equal("true", await repository.GetPropertyAsync("EnablePackageValidation", "-p:BaselineVersion=1.0.0"));
    }
}
