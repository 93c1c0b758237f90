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

    /// <summary>The rows of the page.</summary>
    public IReadOnlyList<JsonElement> Items { get; }

    /// <summary>The number of rows in the whole list; <see langword="null"/> if the portal does not report it.</summary>
    public long? Total { get; }

    /// <summary>The value of <c>start</c> for the next page; <see langword="null"/> on the last page.</summary>
    public long? Next { get; }

    /// <summary>The whole result as JSON, including everything beside the rows.</summary>
    public JsonElement Result { get; }
}
