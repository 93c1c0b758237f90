using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Robustness;

/// <summary>Damages a source as typing, pasting and merging do.</summary>
internal static class Mutation
{
    /// <summary>Makes one to four changes. The same seed gives the same source.</summary>
    public static string Of(string source, Random random)
    {
        var tokens = SyntaxFactory.ParseTokens(source).Select(static token => token.ToFullString()).ToList();
        for (int wounds = random.Next(1, 5); wounds > 0 && tokens.Count > 1; wounds--) Wound(tokens, random);

        string text = string.Concat(tokens);
        return random.Next(8) == 0 ? text[..random.Next(text.Length)] : text;
    }

    private static void Wound(List<string> tokens, Random random)
    {
        int index = random.Next(tokens.Count);
        int other = random.Next(tokens.Count);
        switch (random.Next(5))
        {
            case 0:
                tokens.RemoveAt(index);
                break;
            case 1:
                tokens.Insert(other, tokens[index]);
                break;
            case 2:
                (tokens[index], tokens[other]) = (tokens[other], tokens[index]);
                break;
            case 3:
                tokens[index] = tokens[other];
                break;
            default:
                int count = Math.Min(random.Next(1, 60), tokens.Count - index);
                tokens.InsertRange(other, tokens.GetRange(index, count));
                break;
        }
    }
}
