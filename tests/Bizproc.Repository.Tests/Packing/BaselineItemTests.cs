using Bizproc.Repository.Tests.Support;

namespace Bizproc.Repository.Tests.Packing;

/// <summary>The targets of the package give the baseline of a project to the analyzer, and keep it out of the application.</summary>
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

        Assert.Equal(isFound, files.Contains("bizproc.baseline.json", StringComparison.Ordinal));
        Assert.Equal(content.Contains("bizproc.baseline.json", StringComparison.Ordinal), content.Contains("\"CopyToPublishDirectory\": \"Never\"", StringComparison.Ordinal));
    }

    private Task<string> EvaluateAsync(string item, string option) =>
        Command.RunAsync(_folder, "dotnet", ["msbuild", "App.csproj", $"-getItem:{item}", .. option.Length == 0 ? Array.Empty<string>() : [option]]);
}
