using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bizproc.Emulator;
using Microsoft.AspNetCore.Builder;

namespace Bizproc.Tool.Tests.Records;

/// <summary>The records on the page of the tool. They are written again with <c>BIZPROC_RENEW=1</c>.</summary>
public sealed partial class ToolPageTests
{
    private const string Page = "docs/tool.md";
    private const string Start = "$ bizproc ";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_page_shows_what_the_commands_print()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = await StartApplicationAsync(portal);
        string applicationAddress = application.Address.ToString().TrimEnd('/');
        using var folder = new TemporaryFolder();
        folder.Write("bizproc.json", Encoding.UTF8.GetBytes($$"""{"portals":{"test":{"url":"{{portal.Address}}","publicUrl":"{{applicationAddress}}"} } }"""));
        string page = (await File.ReadAllTextAsync(Path.Join(RepositoryFolder.Root, Page), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        await portal.CreateClient().CallAsync("crm.deal.add", new JsonObject { ["fields"] = new JsonObject { ["TITLE"] = "Roof" } }, TestContext.Current.CancellationToken);
        var fresh = new StringBuilder();
        int done = 0;
        foreach (Match block in Block().Matches(page))
        {
            fresh.Append(page, done, block.Index - done).Append("```console\n");
            foreach (string line in block.Value.Split('\n').Where(static line => line.StartsWith("$ ", StringComparison.Ordinal)))
            {
                if (line == "$ bizproc impact --portal test") await AddTemplatesAsync(portal);
                if (line == "$ bizproc impact md5_action --portal test") await WriteBaselineAsync(folder.Path);
                string printed = await PrintAsync(folder.Path, line);
                printed = printed.Replace(portal.Address.ToString(), "http://127.0.0.1:5080/", StringComparison.Ordinal)
                    .Replace(applicationAddress, "http://127.0.0.1:5000", StringComparison.Ordinal)
                    .Replace(folder.Path, "/home/anna/DocumentApp", StringComparison.Ordinal);
                fresh.Append(line).Append('\n').Append(Varying().Replace(printed, Fix));
            }

            fresh.Append("```\n");
            done = block.Index + block.Length;
        }

        Assert.NotEqual(0, done);
        RenewedPage.IsFresh(Page, fresh.Append(page, done, page.Length - done).ToString());
    }

    [Fact]
    public async Task Every_command_has_a_record()
    {
        var (_, help, _) = await ToolRun.RunAsync("--help");
        string[] commands = [.. help.Split("Commands:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimStart().Split(' ')[0])];
        string page = (await File.ReadAllTextAsync(Path.Join(RepositoryFolder.Root, Page), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        string[] recorded = [.. Block().Matches(page).SelectMany(static block => block.Value.Split('\n')).Where(static line => line.StartsWith(Start, StringComparison.Ordinal)).Select(static line => line[Start.Length..].Split(' ')[0])];

        Assert.Contains("plan", commands);
        // The record of dev has times. DevTests compares it.
        Assert.Empty(commands.Except(recorded).Except(["dev"]));
    }

    /// <summary>Replaces what differs from run to run.</summary>
    private static string Fix(Match varying) => varying.Value switch
    {
        var version when version.StartsWith("Bizproc", StringComparison.Ordinal) => "Bizproc 0.2.0.0",
        var seconds when seconds.EndsWith("machine", StringComparison.Ordinal) => "0 seconds between the portal and this machine",
        { Length: 8 } => "6b8ed4b6",
        _ => "6a1f0c8e5d1b04.28374615",
    };

    /// <summary>Starts an application in which one action of the sample works, and all other addresses answer.</summary>
    private static Task<TestApplication> StartApplicationAsync(EmulatedPortal portal) => TestApplication.StartAsync(
        portal,
        static builder => builder.AddHandler<DocumentApp.Actions.Md5, HashingHandler>(),
        map: static web =>
        {
            web.MapBizproc();
            web.MapFallback(static _ => Task.CompletedTask);
        });

    private static async Task AddTemplatesAsync(EmulatedPortal portal)
    {
        var type = new DocumentType("crm", "CCrmDocumentDeal", "DEAL");
        var stop = TestContext.Current.CancellationToken;
        var offers = new WorkflowTemplate("Offers", type);
        offers.Steps.Run("md5_action", new() { ["inputString"] = "{=Document:TITLE}", ["formerKey"] = "x" }, title: "Hash");
        var reminders = new WorkflowTemplate("Reminders", type);
        reminders.Steps.Log("Call the client");
        foreach (var template in new[] { offers, reminders }) await portal.CreateClient().AddWorkflowTemplateAsync(template, cancellationToken: stop);
    }

    /// <summary>Writes the baseline of a time when the action had one more property.</summary>
    private static async Task WriteBaselineAsync(string folder)
    {
        using var baseline = new BaselineFolder();
        await baseline.WriteAsync(("\"inputString\"", "\"formerKey\": { \"type\": \"string\" },\n        \"inputString\""));
        File.Copy(baseline.File, Path.Join(folder, Path.GetFileName(baseline.File)));
    }

    /// <summary>Runs a line as a person sees it: the output, and after it what the command notes.</summary>
    private static async Task<string> PrintAsync(string folder, string line)
    {
        string[] parts = line[Start.Length..].Split(" | head -");
        string[] words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0] == "emulator") return await PrintUntilStoppedAsync(folder, words);

        string[] actions = words[0] is "plan" or "apply" or "list" or "show" or "export" or "doctor" or "try" or "impact" or "baseline" && !words.Contains("nowhere") ? ["--assembly", ToolRun.Sample] : [];
        var (_, output, error) = await ToolRun.RunAsync(folder, ("BIZPROC_TOKEN", "admin"), [.. words, .. actions]);
        if (parts.Length == 1) return output + error;

        return string.Concat(output.Split('\n').Take(int.Parse(parts[1], CultureInfo.InvariantCulture)).Select(static shown => $"{shown}\n"));
    }

    /// <summary>Runs the emulator until it says how to stop it, and presses Ctrl+C, which a terminal shows.</summary>
    private static async Task<string> PrintUntilStoppedAsync(string folder, string[] words)
    {
        var stop = TestContext.Current.CancellationToken;
        using var emulator = Process.Start(ToolRun.CreateStart(folder, [.. words, "--urls", "http://127.0.0.1:0"]))!;
        try
        {
            var printed = new StringBuilder();
            while (await emulator.StandardOutput.ReadLineAsync(stop).AsTask().WaitAsync(Limit, stop) is { } line)
            {
                printed.Append(line).Append('\n');
                if (!line.Contains("Ctrl+C", StringComparison.Ordinal)) continue;

                printed.Append("^C\n");
                // Ctrl+C cannot be sent to one process on Windows.
                if (OperatingSystem.IsWindows()) emulator.Kill();
                else await ToolRun.InterruptAsync(emulator);
            }

            await emulator.WaitForExitAsync(stop).WaitAsync(Limit, stop);
            if (!OperatingSystem.IsWindows()) Assert.Equal(0, emulator.ExitCode);
            printed.Append(await emulator.StandardError.ReadToEndAsync(stop));
            string address = FreeAddress().Match(printed.ToString()).Value;
            return printed.Replace(address, "http://127.0.0.1:5080").ToString();
        }
        finally
        {
            if (!emulator.HasExited) emulator.Kill();
        }
    }

    [GeneratedRegex("```console\n.*?```\n", RegexOptions.Singleline, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"Bizproc \d+\.\d+\.\d+\.\d+|\b\d+ seconds? between the portal and this machine|(?<=workflow   )\S+(?= started)|(?<=bizproc-verify-)[0-9a-f]{8}", RegexOptions.None, 1000)]
    private static partial Regex Varying();

    [GeneratedRegex(@"(?<=Listening at )http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex FreeAddress();

    /// <summary>Does what the handler of the sample does, which is not public.</summary>
    private sealed class HashingHandler : IBizprocHandler<DocumentApp.Actions.Md5>
    {
        public Task HandleAsync(DocumentApp.Actions.Md5 action, BizprocCall call, CancellationToken cancellationToken)
        {
#pragma warning disable CA5351 // The action computes MD5 on purpose. The hash protects nothing.
            action.Output = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(action.Input)));
#pragma warning restore CA5351
            return Task.CompletedTask;
        }
    }
}
