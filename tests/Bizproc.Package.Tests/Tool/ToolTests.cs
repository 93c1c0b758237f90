using System.Diagnostics;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
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

    /// <summary>A release has such packages; see docs/contributing/releasing.md.</summary>
    [Fact]
    public async Task A_tool_that_was_compiled_for_this_system_is_installed_here()
    {
        string version = $"{feed.Version}.compiled";
        string system = RuntimeInformation.RuntimeIdentifier;
        var packed = await feed.PackAsync("src/Bizproc.Tool", version, $"-p:ToolSystems={system}");
        packed.AssertClean();
        string folder = feed.NewFolder("compiled-tool");

        var installed = await DotnetCommand.RunAsync(folder, "tool", "install", "Bizproc.Tool", "--version", version, "--tool-path", "bin");

        installed.AssertClean();
        string[] assemblies = Directory.GetFiles(Path.Join(folder, "bin"), "*.dll", SearchOption.AllDirectories);
        Assert.Contains(assemblies, static file => Path.GetFileName(file) == "Bizproc.Tool.dll");
        Assert.All(assemblies, static file => Assert.True(IsCompiled(File.ReadAllBytes(file)), file));
        var (code, output, error) = await ExternalProgram.RunAsync(
            ExternalProgram.CreateStart(Path.Join(folder, "bin", "bizproc"), folder, ["rules", "BZP0101"]), TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("BZP0101", output, StringComparison.Ordinal);

        using var other = new PackageFile(Path.Join(feed.Folder, $"Bizproc.Tool.any.{version}.nupkg"));
        string[] portable = [.. other.Files.Where(static file => file.EndsWith(".dll", StringComparison.Ordinal))];
        Assert.Equal(assemblies.Select(Path.GetFileName).Order(StringComparer.Ordinal), portable.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(portable, file => Assert.False(IsCompiled(other.Read(file)), file));
    }

    private static bool IsCompiled(byte[] assembly)
    {
        using var reader = new PEReader([.. assembly]);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
