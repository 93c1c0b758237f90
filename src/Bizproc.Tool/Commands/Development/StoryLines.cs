using System.Globalization;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Development;

/// <summary>The lines of <c>dev</c>, each with the time and the part that it comes from.</summary>
internal sealed class StoryLines(ToolConsole console)
{
    private readonly Lock _gate = new();

    /// <summary>Gets the streams.</summary>
    public ToolConsole Console => console;

    /// <summary>Writes a line.</summary>
    /// <param name="part">The part: <c>dev</c>, <c>app</c> or <c>portal</c>.</param>
    /// <param name="line">The line.</param>
    /// <param name="style">Its meaning.</param>
    public void Write(string part, string line, Style style = Style.Plain)
    {
        string time = TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        lock (_gate)
        {
            console.WriteLine($"{time} {part,-6}  {line}", style);
            console.Output.Flush();
        }
    }
}
