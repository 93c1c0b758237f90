namespace Bizproc.Compatibility;

/// <summary>A value of JSON, with the line on which it begins.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Line">The number of the line; 1 for the first one.</param>
/// <param name="Text">The text of a string or of a number, and the name of a hole; otherwise empty.</param>
internal sealed record JsonItem(JsonKind Kind, int Line, string Text = "")
{
    /// <summary>The items of a list.</summary>
    public List<JsonItem> Items { get; } = [];

    /// <summary>The members of an object, in the order of the text. Names may repeat.</summary>
    public List<KeyValuePair<string, JsonItem>> Members { get; } = [];

    /// <summary>Finds the last member with a name, as readers of JSON do; <see langword="null"/> if there is none.</summary>
    public JsonItem? Find(string name)
    {
        for (int i = Members.Count - 1; i >= 0; i--)
        {
            if (Members[i].Key == name) return Members[i].Value;
        }

        return null;
    }
}

/// <summary>The kinds of values.</summary>
internal enum JsonKind
{
    Null,
    True,
    False,
    Number,
    Text,
    List,
    Object,

    /// <summary>A value that is known only for a portal, which only the texts of declarations have.</summary>
    Hole,
}
