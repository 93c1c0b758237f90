using System.Runtime.Loader;
using Bizproc.Repository.Tests.Support;

namespace Bizproc.Repository.Tests.Packing;

/// <summary>The targets of the package give the baseline of a project to the analyzer, and embed it into the assembly, which is its only copy in the application.</summary>
public sealed class BaselineItemTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bizproc-baseline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Microsoft.NET.Sdk", true, "", true)]
    [InlineData("Microsoft.NET.Sdk.Web", true, "", true)]
    [InlineData("Microsoft.NET.Sdk", true, "-p:BizprocBaseline=false", false)]
    [InlineData("Microsoft.NET.Sdk", false, "", false)]
    public async Task The_file_beside_the_project_is_an_additional_file(string sdk, bool exists, string option, bool isFound)
    {
        string targets = RepositoryFiles.GetFullPath("src/Bizproc/Package/Bizproc.targets");
        await File.WriteAllTextAsync(
            Path.Join(_folder, "App.csproj"),
            $"<Project Sdk=\"{sdk}\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><Import Project=\"{targets}\" /></Project>",
            TestContext.Current.CancellationToken);
        if (exists) await File.WriteAllTextAsync(Path.Join(_folder, "bizproc.baseline.json"), "{}", TestContext.Current.CancellationToken);

        string files = await EvaluateAsync("AdditionalFiles", option);
        string content = await EvaluateAsync("Content", option);

        string resources = await EvaluateAsync("EmbeddedResource", option);

        Assert.Equal(isFound, files.Contains("bizproc.baseline.json", StringComparison.Ordinal));
        Assert.Equal(isFound, resources.Contains("\"LogicalName\": \"bizproc.baseline.json\"", StringComparison.Ordinal));
        Assert.Equal(content.Contains("bizproc.baseline.json", StringComparison.Ordinal), content.Contains("\"CopyToPublishDirectory\": \"Never\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_build_embeds_the_file_as_it_is_now()
    {
        string targets = RepositoryFiles.GetFullPath("src/Bizproc/Package/Bizproc.targets");
        string baseline = Path.Join(_folder, "bizproc.baseline.json");
        await WriteAsync("App.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><Import Project=\"{targets}\" /></Project>");
        await WriteAsync("Directory.Build.props", "<Project />");
        await WriteAsync("App.cs", "public class App;");

        Assert.Null(await BuildAsync());
        await WriteAsync(baseline, "one");
        Assert.Equal("one", await BuildAsync());
        await WriteAsync(baseline, "two");
        Assert.Equal("two", await BuildAsync());
        Assert.Null(await BuildAsync("-p:BizprocBaseline=false"));
        Assert.Equal("two", await BuildAsync());
        File.Delete(baseline);
        Assert.Null(await BuildAsync());
    }

    private Task WriteAsync(string name, string content) => File.WriteAllTextAsync(Path.Combine(_folder, name), content, TestContext.Current.CancellationToken);

    /// <summary>Builds the project, and reads the resource of its assembly.</summary>
    private async Task<string?> BuildAsync(params string[] options)
    {
        await Command.RunAsync(_folder, "dotnet", ["build", "App.csproj", "-v", "q", .. options]);
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            using var file = new MemoryStream(await File.ReadAllBytesAsync(Path.Join(_folder, "bin", "Debug", "net10.0", "App.dll"), TestContext.Current.CancellationToken));
            using var resource = context.LoadFromStream(file).GetManifestResourceStream("bizproc.baseline.json");
            if (resource is null) return null;

            using var text = new StreamReader(resource);
            return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            context.Unload();
        }
    }

    private Task<string> EvaluateAsync(string item, string option) =>
        Command.RunAsync(_folder, "dotnet", ["msbuild", "App.csproj", $"-getItem:{item}", .. option.Length == 0 ? Array.Empty<string>() : [option]]);
}
