using System.Diagnostics;
using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Tool;

/// <summary>The command as a .NET tool.</summary>
public class ToolTests(PackageFeed feed)
{
    [Fact]
    public async Task An_installed_tool_answers_like_a_portal_and_asks_it()
    {
        string folder = feed.NewFolder("tool");

        var installed = await DotnetCommand.RunAsync(folder, "tool", "install", "Bizproc.Tool", "--version", feed.Version, "--tool-path", "bin");

        installed.AssertClean();
        Assert.Contains("bizproc", installed.Output, StringComparison.Ordinal);
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
