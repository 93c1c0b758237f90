using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Template;

/// <summary><c>dotnet new bizproc</c>.</summary>
public class TemplateTests(PackageFeed feed)
{
    [Fact]
    public async Task What_it_makes_builds_passes_its_own_test_and_answers_a_portal()
    {
        // A name that is not a valid namespace.
        string folder = feed.NewFolder("My-Clients");
        string[] templatesApart = ["--debug:custom-hive", Path.Join(folder, ".hive")];
        var installed = await DotnetCommand.RunAsync(folder, ["new", "install", feed.FileOf("Bizproc.Templates"), .. templatesApart]);
        installed.AssertClean();

        var made = await DotnetCommand.RunAsync(folder, ["new", "bizproc", "--output", ".", .. templatesApart]);
        made.AssertClean();
        var built = await DotnetCommand.RunAsync(folder, "build");
        built.AssertClean();
        var tested = await DotnetCommand.RunAsync(folder, "test", "--no-build");
        tested.AssertClean();
        Assert.Matches(@"succeeded: +1\b", tested.Output);
        var restored = await DotnetCommand.RunAsync(folder, "tool", "restore");
        restored.AssertClean();
        var help = await DotnetCommand.RunAsync(folder, "bizproc", "emulator", "--help");
        help.AssertClean();
        Assert.Contains("Emulates a Bitrix24 portal", help.Output, StringComparison.Ordinal);

        string program = Path.Join(folder, "My-Clients", "bin", "Debug", "net10.0", "My-Clients.dll");
        var (values, _) = await Workflow.RunAsync("greet_client", new() { ["client"] = "Ada" }, "dotnet", program);
        Assert.Equal("Hello, Ada!", values.GetProperty("greeting").GetString());
        Assert.DoesNotContain(Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories), static file => File.ReadAllText(file).Contains("Application._1", StringComparison.Ordinal));
    }
}
