using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using Bizproc.Generators;
using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Contents;

public partial class PackageContentsTests(PackageFeed feed)
{
    public static TheoryData<string> Packages => ["Bizproc", "Bizproc.AspNetCore", "Bizproc.Durable", "Bizproc.Durable.PostgreSql", "Bizproc.EntityFrameworkCore", "Bizproc.Emulator", "Bizproc.Tool", "Bizproc.Testing"];

    [Fact]
    public void The_library_brings_its_generator_and_fixes_once_and_nothing_else()
    {
        using var package = new PackageFile(feed.FileOf("Bizproc"));

        string[] expected =
        [
            "CHANGELOG.md",
            "README.md",
            "analyzers/dotnet/cs/Bizproc.Generators.CodeFixes.dll",
            "analyzers/dotnet/cs/Bizproc.Generators.dll",
            "buildTransitive/Bizproc.props",
            "buildTransitive/Bizproc.targets",
            "docs/compatibility.md",
            "docs/guide.md",
            "docs/log-ids.md",
            "docs/protocol.md",
            .. RulePages(),
            "docs/values.md",
            "icon.png",
            "lib/net10.0/Bizproc.dll",
            "lib/net10.0/Bizproc.xml",
        ];
        Assert.Equal(expected, package.Files);
    }

    [Fact]
    public void The_oldest_compiler_that_the_build_names_is_the_one_of_the_generator()
    {
        using var package = new PackageFile(feed.FileOf("Bizproc"));

        using var generator = new PEReader(ImmutableArray.Create(package.Read("analyzers/dotnet/cs/Bizproc.Generators.dll")));
        var metadata = generator.GetMetadataReader();
        var compiler = metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Single(reference => metadata.GetString(reference.Name) == "Microsoft.CodeAnalysis").Version;
        string targets = Encoding.UTF8.GetString(package.Read("buildTransitive/Bizproc.targets"));
        Assert.Contains($"<_BizprocOldestCompiler>{compiler.ToString(2)}</_BizprocOldestCompiler>", targets, StringComparison.Ordinal);
    }

    [Fact]
    public void No_dependency_of_the_generator_is_one_of_the_library()
    {
        using var package = new PackageFile(feed.FileOf("Bizproc"));

        string[] expected =
        [
            "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Http",
            "Microsoft.Extensions.Options", "Polly.Core", "System.Threading.RateLimiting",
        ];
        Assert.Equal(expected, package.Dependencies.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Bizproc.AspNetCore")]
    [InlineData("Bizproc.Emulator")]
    public void What_needs_the_library_passes_its_generator_on(string id)
    {
        using var package = new PackageFile(feed.FileOf(id));

        var (dependency, excluded) = Assert.Single(package.Dependencies);
        Assert.Equal("Bizproc", dependency);
        Assert.Null(excluded);
        Assert.Contains(package.Metadata.Descendants(), static element => element.Attribute("name")?.Value == "Microsoft.AspNetCore.App");
    }

    /// <summary>Another version of the library may lack the internals that the package calls.</summary>
    [Theory]
    [InlineData("Bizproc.AspNetCore", "Bizproc")]
    [InlineData("Bizproc.Durable", "Bizproc")]
    [InlineData("Bizproc.Durable.PostgreSql", "Bizproc.Durable")]
    [InlineData("Bizproc.EntityFrameworkCore", "Bizproc")]
    [InlineData("Bizproc.Testing", "Bizproc")]
    [InlineData("Bizproc.Testing", "Bizproc.Emulator")]
    public void A_package_needs_exactly_its_own_version_of_the_one_whose_internals_it_calls(string id, string needed)
    {
        using var package = new PackageFile(feed.FileOf(id));

        var library = Assert.Single(package.Metadata.Descendants(), element => element.Attribute("id")?.Value == needed);
        Assert.Equal($"[{feed.Version}]", library.Attribute("version")?.Value);
    }

    /// <summary>The targets of the test server copy what it needs beside the tests; a person references only our package.</summary>
    [Fact]
    public void The_test_host_passes_on_all_that_it_needs_and_no_test_framework()
    {
        using var package = new PackageFile(feed.FileOf("Bizproc.Testing"));

        Assert.Equal(["Bizproc", "Bizproc.Emulator", "Microsoft.AspNetCore.Mvc.Testing"], package.Dependencies.Keys.Order(StringComparer.Ordinal));
        Assert.All(package.Dependencies.Values, Assert.Null);
    }

    [Fact]
    public void The_emulator_is_a_library_without_assets_of_a_web_site()
    {
        using var package = new PackageFile(feed.FileOf("Bizproc.Emulator"));

        string[] expected =
        [
            "CHANGELOG.md", "README.md", "docs/emulator.md", "docs/protocol.md", "icon.png", "lib/net10.0/Bizproc.Emulator.dll", "lib/net10.0/Bizproc.Emulator.xml",
        ];
        Assert.Equal(expected, package.Files);
    }

    [Fact]
    public void The_tool_brings_what_it_runs_and_nothing_to_compile_against()
    {
        using var package = new PackageFile(feed.FileOf("Bizproc.Tool"));

        string[] assemblies = ["Bizproc.Emulator.dll", "Bizproc.Tool.dll", "Bizproc.dll", "Polly.Core.dll", "Spectre.Console.Ansi.dll", "Spectre.Console.dll", "System.CommandLine.dll"];
        Assert.Equal(assemblies, package.Files.Where(static file => file.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileName));
        Assert.DoesNotContain(package.Files, static file => file.EndsWith(".xml", StringComparison.Ordinal) && !file.EndsWith("/DotnetToolSettings.xml", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    [InlineData("Bizproc.Templates")]
    public void A_package_says_what_it_is_and_under_which_licence(string id)
    {
        using var package = new PackageFile(feed.FileOf(id));

        Assert.Equal("MIT", package["license"]);
        Assert.Equal("Copyright (c) 2026 The Bizproc authors", package["copyright"]);
        Assert.Equal(("README.md", "icon.png"), (package["readme"], package["icon"]));
        Assert.InRange(package["description"]!.Length, 40, 200);
        Assert.StartsWith($"# {id}\n", ReadReadme(id), StringComparison.Ordinal);
        Assert.StartsWith("bitrix24 bizproc workflow robot ", package["tags"], StringComparison.Ordinal);
        Assert.NotEmpty(package["releaseNotes"]!);
    }

    /// <summary>A README has no links to pages, because nuget.org shows it alone. So it names them, and says in which package they are.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    [InlineData("Bizproc.Templates")]
    public void A_README_names_the_pages_of_its_package_and_no_page_that_does_not_exist(string id)
    {
        string[] own = FilesOf(id);
        string readme = ReadReadme(id);

        var pages = own.Where(static file => file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("content/", StringComparison.Ordinal) && file != "README.md");
        Assert.All(pages, page => Assert.Contains(page.StartsWith("docs/rules/", StringComparison.Ordinal) ? "`docs/rules`" : $"`{page}`", readme, StringComparison.Ordinal));

        var named = Packages.Select(static row => row.Data).Where(package => readme.Contains($"package `{package}`", StringComparison.Ordinal)).SelectMany(FilesOf);
        string[] files = [.. own, .. named];
        Assert.All(PageNamePattern().Matches(readme), page => Assert.Contains(files, file => file == page.Value || file.StartsWith($"{page.Value}/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_of_a_rule_is_in_the_package_where_the_rule_says()
    {
        using var package = new PackageFile(feed.FileOf("Bizproc"));

        var files = package.Files.ToHashSet(StringComparer.Ordinal);
        var rules = new BizprocAnalyzer().SupportedDiagnostics;
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Contains(PagePattern().Match(rule.Description.ToString(null)).Value, files));
    }

    /// <summary>Pages are packed as they stand beside each other in the repository, so that what links them there links them here.</summary>
    [Theory]
    [InlineData("Bizproc", 50)]
    [InlineData("Bizproc.Emulator", 2)]
    [InlineData("Bizproc.Tool", 2)]
    public void Links_between_packed_pages_lead_to_packed_pages(string id, int minimum)
    {
        using var package = new PackageFile(feed.FileOf(id));

        string[] pages = [.. package.Files.Where(static file => file.StartsWith("docs/", StringComparison.Ordinal))];
        Assert.InRange(pages.Length, minimum, 500);
        foreach (string page in pages)
        {
            // Any root serves: the path of a link is resolved below it.
            var address = new Uri($"https://package/{page}");
            var targets = LinkPattern().Matches(Encoding.UTF8.GetString(package.Read(page)))
                .Select(match => new Uri(address, match.Groups["target"].Value))
                .Where(static target => target.Host == "package");
            Assert.All(targets, target => Assert.Contains(target.AbsolutePath[1..], pages));
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_symbols(string id)
    {
        using var symbols = new PackageFile(feed.FileOf(id, "snupkg"));

        Assert.Contains(symbols.Files, file => file.EndsWith($"/{id}.pdb", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void An_assembly_is_deterministic(string id)
    {
        using var package = new PackageFile(feed.FileOf(id));

        var ours = package.Files.Where(static file => Path.GetFileName(file).StartsWith("Bizproc", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ours);
        Assert.All(ours, file =>
        {
            using var assembly = new PEReader(ImmutableArray.Create(package.Read(file)));
            Assert.Contains(assembly.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        });
    }

    [Theory]
    [MemberData(nameof(Packages))]
    [InlineData("Bizproc.Templates")]
    public void No_file_of_a_package_knows_a_path_of_the_machine_that_built_it(string id)
    {
        using var package = new PackageFile(feed.FileOf(id));

        byte[] path = Encoding.UTF8.GetBytes(RepositoryFolder.Root);
        Assert.DoesNotContain(RepositoryFolder.Root, package.Metadata.ToString(), StringComparison.Ordinal);
        Assert.All(package.Files, file => Assert.Equal(-1, package.Read(file).AsSpan().IndexOf(path)));
    }

    [Theory]
    [InlineData("", "false")]
    [InlineData("https://example.com/bizproc", "true")]
    public async Task Sources_are_linked_where_the_address_of_the_repository_is_known(string address, string expected)
    {
        var evaluated = await DotnetCommand.RunAsync(
            RepositoryFolder.Root, "msbuild", "src/Bizproc/Bizproc.csproj", "-getProperty:EnableSourceLink", $"-p:RepositoryUrl={address}");

        Assert.Equal(expected, evaluated.Output.Trim());
    }

    private string[] FilesOf(string id)
    {
        using var package = new PackageFile(feed.FileOf(id));
        return [.. package.Files];
    }

    private string ReadReadme(string id)
    {
        using var package = new PackageFile(feed.FileOf(id));
        return Encoding.UTF8.GetString(package.Read("README.md")).ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"(?<=`)(?:docs/[\w./-]+|CHANGELOG\.md)(?=`)")]
    private static partial Regex PageNamePattern();

    [GeneratedRegex(@"docs/rules/BZP\d{4}\.md")]
    private static partial Regex PagePattern();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)|^\[[^\]\n]+\]: (?<target>\S+)", RegexOptions.Multiline)]
    private static partial Regex LinkPattern();

    private static IEnumerable<string> RulePages() =>
        Directory.GetFiles(Path.Join(RepositoryFolder.Root, "docs", "rules"), "*.md").Select(static file => $"docs/rules/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);
}
