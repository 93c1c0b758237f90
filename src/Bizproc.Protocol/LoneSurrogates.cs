using System.Text;

namespace Bizproc.Protocol;

/// <summary>Finds lone surrogates, which UTF-8 cannot encode (portal: 2.2).</summary>
internal static class LoneSurrogates
{
    public static bool AreIn(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsAt(text, i)) return true;
        }

        return false;
    }

    public static string RemoveFrom(string text)
    {
        var whole = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsAt(text, i)) whole.Append(text[i]);
        }

        return whole.ToString();
    }

    private static bool IsAt(string text, int i)
    {
        if (char.IsHighSurrogate(text[i])) return i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]);
        return char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
    }
}
