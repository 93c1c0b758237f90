using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Page.Wording;

/// <summary>Reads the options of a select as the portal does: a map, a list of titles or of pairs, or one text (portal: 4.4).</summary>
internal static class StoredSelectOptions
{
    public static IReadOnlyList<ChoiceView> Read(PhpValue options)
    {
        if (options is PhpArray array) return [.. array.Select(static option => Choice(option.Key, option.Value))];

        return options.IsEmpty ? [] : [new ChoiceView(options.ToText(), options.ToText())];
    }

    private static ChoiceView Choice(string key, PhpValue title) => title is PhpArray { IsList: true, Count: 2 } pair
        ? new ChoiceView(pair["0"].ToText(), pair["1"].ToText())
        : new ChoiceView(key, title.ToText());
}
