using Bizproc.Tool.Commands.Rules;
using Bizproc.Tool.Output;
using Bizproc.Tool.Shell;
using Spectre.Console;

namespace Bizproc.Tool.Tests.Terminals;

/// <summary>Narrow terminals, and those of Windows.</summary>
public sealed class TerminalTests
{
    private const int Narrow = 40;

    [Fact]
    public async Task A_table_fits_a_narrow_terminal_and_loses_nothing()
    {
        var (code, output) = await RunAsync(Narrow, "\n", "rules");

        Assert.Equal(0, code);
        Assert.All(output.Split('\n'), static line => Assert.InRange(line.TrimEnd().Length, 0, Narrow));
        Assert.All(RulePages.Ids, id => Assert.Contains(id, output, StringComparison.Ordinal));
        Assert.Contains("partial", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_many_columns_breaks_its_words_only()
    {
        var writer = new StringWriter();
        var table = new TextTable("template", "name", "document", "step", "action", "sets", "does not exist");
        table.Add(Output.Style.Bad, "7", "Offers", "DEAL", "Hash", "md5_action", "inputString, formerKey", "formerKey");

        CreateTerminal(writer, Narrow).Write(table);

        Assert.All(writer.ToString().ReplaceLineEndings("\n").Split('\n'), static line => Assert.InRange(line.TrimEnd().Length, 0, Narrow));
        Assert.Equal(LettersOf("templatenamedocumentstepactionsetsdoesnotexist7OffersDEALHashmd5_actioninputString,formerKeyformerKey"), LettersOf(writer.ToString()));
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("rules", "--json")]
    [InlineData("rules", "BZP0301")]
    [InlineData("show", "md5_action", "--public-url", "https://app.example.com")]
    [InlineData("show", "md5_action", "--json", "--public-url", "https://app.example.com")]
    public async Task Lines_end_as_the_terminal_ends_them(params string[] arguments)
    {
        string[] all = arguments[0] == "show" ? [.. arguments, "--assembly", ToolRun.Sample] : arguments;

        var (code, unix) = await RunAsync(width: null, "\n", all);
        var (_, windows) = await RunAsync(width: null, "\r\n", all);

        Assert.Equal(0, code);
        Assert.DoesNotContain('\r', unix);
        Assert.Equal(unix.Replace("\n", "\r\n", StringComparison.Ordinal), windows);
    }

    [Fact]
    public async Task Files_with_the_line_ends_of_Windows_are_read_as_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bizproc.json", "{\r\n  \"portals\": {\r\n    \"test\": { \"url\": \"http://127.0.0.1:1\", \"publicUrl\": \"https://app.example.com\" }\r\n  }\r\n}\r\n"u8);
        string[] line = ["export", "--portal", "test", "--assembly", ToolRun.Sample];
        await ToolRun.RunAsync(folder.Path, variable: null, line);
        foreach (string file in Directory.GetFiles(Path.Join(folder.Path, "bizproc-requests")))
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("\n", "\r\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (code, _, note) = await ToolRun.RunAsync(folder.Path, variable: null, [.. line, "--check"]);

        Assert.Equal(0, code);
        Assert.StartsWith("0 of 5 files would change", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_width_of_the_environment_counts()
    {
        if (!File.Exists("/usr/bin/script")) Assert.Skip("There is no program script, which opens a terminal");
        var start = ExternalProgram.CreateStart("/usr/bin/script", Path.GetTempPath(), ["-qec", $"dotnet {Path.Join(AppContext.BaseDirectory, "Bizproc.Tool.dll")} rules", "/dev/null"]);
        start.Environment["COLUMNS"] = "40";
        start.Environment["NO_COLOR"] = "1";
        start.Environment["TERM"] = "dumb";

        var (code, output, _) = await ExternalProgram.RunAsync(start, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal(0, code);
        string[] lines = output.ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, static line => Assert.InRange(line.TrimEnd().Length, 0, Narrow));
        Assert.Contains(lines, static line => line.Contains("BZP0001", StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Output)> RunAsync(int? width, string newLine, params string[] arguments)
    {
        var output = new StringWriter { NewLine = newLine };
        var console = new ToolConsole(output, TextWriter.Null, width is { } columns ? CreateTerminal(output, columns) : null);
        int code = await ToolProgram.RunAsync(arguments, console, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    private static ColourTerminal CreateTerminal(StringWriter writer, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        return new ColourTerminal(console);
    }

    /// <summary>The letters in any order: a broken cell is spread over lines.</summary>
    private static string LettersOf(string text) => string.Concat(text.Where(static letter => char.IsLetterOrDigit(letter) || letter is '_' or ',').Order());
}
