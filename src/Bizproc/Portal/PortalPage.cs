using System.Text.Json;

namespace Bizproc;

/// <summary>One page of a list.</summary>
public sealed class PortalPage
{
    internal PortalPage(IReadOnlyList<JsonElement> items, PortalAnswer<JsonElement> answer)
    {
        Items = items;
        Total = answer.Total;
        Next = answer.Next;
        Result = answer.Result;
    }

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<JsonElement> Items { get; }

    /// <summary>The number of rows in the whole list; <see langword="null"/> if the portal does not say.</summary>
    public long? Total { get; }

    /// <summary>The <c>start</c> of the next page; <see langword="null"/> on the last one.</summary>
    public long? Next { get; }

    /// <summary>The result as it came, with everything else that the portal says in it.</summary>
    public JsonElement Result { get; }
}
