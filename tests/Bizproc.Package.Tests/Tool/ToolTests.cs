using System.Diagnostics;
using System.Runtime.InteropServices;
using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Tool;

/// <summary>The command as a .NET tool.</summary>
public class ToolTests(PackageFeed feed)
{
    private const int SmallestNativeCode = 10_000_000;

    [Fact]
    public async Task An_installed_tool_answers_like_a_portal_and_asks_it()
    {
        string folder = feed.NewFolder("tool");

        var installed = await DotnetCommand.RunAsync(folder, "tool", "install", "Bizproc.Tool", "--version", feed.Version, "--tool-path", "bin");

        installed.AssertClean();
        Assert.Contains("bizproc", installed.Output, StringComparison.Ordinal);
        await AssertWorksAsync(folder);
    }

    /// <summary>A release has such packages; see docs/contributing/releasing.md.</summary>
    [Fact]
    public async Task A_system_that_the_release_has_native_code_for_gets_it_and_others_the_portable_package()
    {
        Assert.SkipUnless(NativeLinker.IsThere, NativeLinker.Reason);
        string version = $"{feed.Version}.native";
        string system = RuntimeInformation.RuntimeIdentifier;
        foreach (string[] target in new string[][] { [], ["-r", system], ["-r", "any"] })
        {
            var packed = await feed.PackAsync("src/Bizproc.Tool", version, [$"-p:ToolSystems={system}", .. target]);
            packed.AssertClean();
        }

        string folder = feed.NewFolder("native-tool");

        var installed = await DotnetCommand.RunAsync(folder, "tool", "install", "Bizproc.Tool", "--version", version, "--tool-path", "bin");

        installed.AssertClean();
        string[] files = Directory.GetFiles(Path.Join(folder, "bin"), "*", SearchOption.AllDirectories);
        Assert.Contains(files, static file => Path.GetFileName(file) == "Bizproc.Tool" && new FileInfo(file).Length > SmallestNativeCode);
        Assert.DoesNotContain(files, static file => Path.GetExtension(file) is ".dll" or ".dbg");
        await AssertWorksAsync(folder);

        using var other = new PackageFile(Path.Join(feed.Folder, $"Bizproc.Tool.any.{version}.nupkg"));
        Assert.Contains("tools/net10.0/any/Bizproc.Tool.dll", other.Files);
    }

    /// <summary>Starts the emulator of an installed tool, and asks it with another command of the same.</summary>
    private static async Task AssertWorksAsync(string folder)
    {
        using var tool = Process.Start(ExternalProgram.CreateStart(Path.Join(folder, "bin", "bizproc"), folder, ["emulator", "--urls", "http://127.0.0.1:0"]))!;
        try
        {
            string? listening = await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();
            Assert.StartsWith("Listening at http://127.0.0.1:", listening, StringComparison.Ordinal);
            using var http = new HttpClient { BaseAddress = new Uri(listening!["Listening at ".Length..]) };
            string answer = await http.GetStringAsync(new Uri("/rest/app.info?auth=admin", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains("\"CODE\":\"app.1\"", answer, StringComparison.Ordinal);

            var start = ExternalProgram.CreateStart(Path.Join(folder, "bin", "bizproc"), folder, ["list", "--json", "--portal", http.BaseAddress.ToString()]);
            start.Environment["BIZPROC_TOKEN"] = "admin";
            var (code, output, error) = await ExternalProgram.RunAsync(start, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            Assert.Equal((0, ""), (code, error));
            Assert.Contains("\"actions\": []", output, StringComparison.Ordinal);
        }
        finally
        {
            tool.Kill(entireProcessTree: true);
            await tool.WaitForExitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
        }
    }
}
