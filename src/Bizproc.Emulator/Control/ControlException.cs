namespace Bizproc.Emulator.Control;

/// <summary>A control call that cannot be carried out. The message is cut to one line, whatever it quotes.</summary>
internal sealed class ControlException(string error, string message) : Exception(OneLine(message))
{
    private const int MostCharacters = 500;

    public string Error => error;

    private static string OneLine(string text)
    {
        string start = text.Length > MostCharacters ? string.Concat(text.AsSpan(0, MostCharacters), "...") : text;
        return string.Concat(start.Select(static c => char.IsControl(c) ? ' ' : c));
    }
}
