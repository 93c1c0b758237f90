using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods;

/// <summary>Cuts a list into pages (portal: 2.9).</summary>
internal static class ListPage
{
    private const int Size = 50;

    /// <summary>Leaves one page of a list, with the facts about the whole list. Other results stay as they are.</summary>
    /// <param name="result">The result of a method.</param>
    /// <param name="start">The parameter <c>start</c> of the call.</param>
    public static MethodResult Cut(MethodResult result, PhpValue start)
    {
        if (result.Rows is not { } rows || result.Refusal is not null) return result;

        long from = start.ToInteger();
        bool counts = from >= 0;
        // The portal starts at a whole page, and counts nothing if the start is below 0.
        long first = counts ? from / Size * Size : 0;
        var page = new PhpArray();
        foreach (var row in rows.Skip((int)Math.Min(first, int.MaxValue)).Take(Size)) page.Add(row.Value);
        return new MethodResult(result.RowsMember is { } member ? new PhpArray { [member] = page } : page)
        {
            Total = counts ? rows.Count : 0,
            Next = counts && first < rows.Count - Size ? first + Size : null,
        };
    }
}
