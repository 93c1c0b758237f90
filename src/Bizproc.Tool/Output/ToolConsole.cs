using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Programs;
using Bizproc.Portal.Tokens;

namespace Bizproc.Tool.Output;

/// <summary>The standard streams, as commands use them: data on the output, everything else on the error stream.</summary>
/// <param name="output">Receives what was asked for.</param>
/// <param name="error">Receives notes, progress and failures.</param>
/// <param name="terminal">The terminal, with colours; <see langword="null"/> if the output goes to a file or to another program.</param>
internal sealed class ToolConsole(TextWriter output, TextWriter error, ITerminal? terminal = null)
{
    // The text is for people and files, not for a web page, so letters of any language stay as they are.
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Gets the standard output.</summary>
    public TextWriter Output => output;

    /// <summary>Gets the standard error.</summary>
    public TextWriter Error => error;

    /// <summary>Gets or sets what is known about the wait for the portal; <see langword="null"/> before a connection is opened.</summary>
    public WaitNotes? Waits { get; set; }

    /// <summary>True if a person watches the output.</summary>
    public bool IsWatched => terminal is not null;

    /// <summary>Writes a line of what was asked for, without signs that control a terminal: a portal may have written it.</summary>
    public void WriteLine(string line, Style style = Style.Plain)
    {
        line = SecretRedactor.None.Clean(line, int.MaxValue);
        if (terminal is null || style == Style.Plain) output.WriteLine(line);
        else terminal.WriteLine(line, style);
    }

    /// <summary>Writes a table.</summary>
    public void Write(TextTable table)
    {
        if (terminal is not null)
        {
            terminal.Write(table);
            return;
        }

        foreach (string line in table.ToLines()) output.WriteLine(line);
    }

    /// <summary>Writes data for other programs.</summary>
    public void Write(JsonNode data) => output.WriteLine(Format(data).Replace("\n", output.NewLine, StringComparison.Ordinal));

    /// <summary>Writes a note beside what was asked for, without signs that control a terminal.</summary>
    public void Note(string line) => error.WriteLine(SecretRedactor.None.Clean(line, int.MaxValue));

    /// <summary>Formats JSON as this program writes it everywhere.</summary>
    public static string Format(JsonNode data) => data.ToJsonString(Json);
}
