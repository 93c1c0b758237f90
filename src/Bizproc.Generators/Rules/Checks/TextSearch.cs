using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Searches the text of a file part by part. A copy of the whole text of each file would be the greater part of an analysis.</summary>
internal static class TextSearch
{
    private const int PartLength = 4096;

    /// <summary>True if a text contains one of the words.</summary>
    public static bool ContainsAny(SourceText text, params ReadOnlySpan<string> words)
    {
        int longest = 0;
        foreach (string word in words) longest = Math.Max(longest, word.Length);

        char[] part = ArrayPool<char>.Shared.Rent(Math.Min(text.Length, PartLength + longest));
        try
        {
            // Parts overlap, because a word may lie on the border between two.
            for (int start = 0; start < text.Length; start += PartLength)
            {
                int length = Math.Min(text.Length - start, PartLength + longest);
                text.CopyTo(start, part, destinationIndex: 0, length);
                foreach (string word in words)
                {
                    if (part.AsSpan(0, length).IndexOf(word.AsSpan()) >= 0) return true;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(part);
        }
    }
}
