using Bizproc.Emulator.Http;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Page.Wording;

/// <summary>Writes values for a reader: texts as they are, lists as one element after another, deeper values as JSON.</summary>
internal static class ValueFormatter
{
    private const int Longest = 2000;

    public static string Format(PhpValue value) => value switch
    {
        PhpArray { IsList: true } list when list.All(static item => item.Value is not PhpArray) =>
            Cut(string.Join(", ", list.Select(static item => item.Value.ToText()))),
        PhpArray array => Cut(PhpJsonWriter.Write(array)),
        _ => Cut(value.ToText()),
    };

    /// <summary>Gets the members of an array with their names.</summary>
    public static IReadOnlyList<PairView> Pairs(PhpValue value) =>
        value is PhpArray array ? [.. array.Select(static member => new PairView(member.Key, Format(member.Value)))] : [];

    /// <summary>Cuts a text, because the page cannot show megabytes. The control calls return the whole text.</summary>
    public static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}… ({text.Length:N0} characters)";
}
