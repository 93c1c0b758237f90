using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Registry;

/// <summary>
/// All placements, under two rules: only one application has a placement for a code, and an application uses an address only once (portal: 12). The
/// portal's database ignores case in both (portal: 20.12).
/// </summary>
internal sealed class PlacementTable
{
    private readonly OrderedTable<string, Placement> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Application, string Start), Placement> _byAddress = [];

    /// <summary>Gets all rows in order of insertion.</summary>
    public IEnumerable<Placement> Rows => _byCode.Rows;

    /// <summary>Finds the row of an application for a code.</summary>
    public Placement? Find(string application, string code) =>
        _byCode.TryGet(code, out var row) && row.Application == application ? row : null;

    /// <summary>Stores an address for a code, or returns the portal's refusal (portal: 4.2 #14, 7.1 #12).</summary>
    public PortalError? Store(string application, string code, string handler)
    {
        if (handler.EnumerateRunes().Count() > HandlerUrl.MaxPlacementLength) return ActionAnswers.PlacementTooLong;

        bool addressExists = _byAddress.TryGetValue((application, Start(handler)), out var other);
        var existing = Find(application, code);
        if (existing is not null)
        {
            if (addressExists && other != existing) return ActionAnswers.PlacementNotUnique;

            Replace(existing, existing with { Handler = handler });
            return null;
        }

        bool isSameAddress = addressExists && other!.Handler.Equals(handler, StringComparison.OrdinalIgnoreCase);
        if (isSameAddress || _byCode.TryGet(code, out _)) return ActionAnswers.PlacementAlreadyBound;
        // The portal's own check compares whole addresses. Addresses that only start alike are refused by the index of its database
        // (portal: 20.8).
        if (addressExists) return ActionAnswers.PlacementNotUnique;

        Put(new Placement(application, code, handler));
        return null;
    }

    /// <summary>Removes the row of an application for a code.</summary>
    public void Remove(string application, string code)
    {
        if (Find(application, code) is not { } row) return;

        _byCode.Remove(code);
        _byAddress.Remove((application, Start(row.Handler)));
    }

    /// <summary>Removes all rows of an application.</summary>
    public void RemoveAll(string application)
    {
        foreach (var row in Rows.Where(row => row.Application == application).ToArray()) Remove(application, row.Code);
    }

    /// <summary>Undoes <see cref="Store"/>.</summary>
    /// <param name="application">The application.</param>
    /// <param name="code">The code.</param>
    /// <param name="before">The earlier row, if there was one.</param>
    public void Restore(string application, string code, Placement? before)
    {
        if (before is null) Remove(application, code);
        else if (Find(application, code) is { } after) Replace(after, before);
    }

    private void Replace(Placement before, Placement after)
    {
        _byAddress.Remove((before.Application, Start(before.Handler)));
        Put(after);
    }

    private void Put(Placement row)
    {
        _byCode.Set(row.Code, row);
        _byAddress[(row.Application, Start(row.Handler))] = row;
    }

    private static string Start(string handler) =>
        (handler.Length > HandlerUrl.UniquePlacementLength ? handler[..HandlerUrl.UniquePlacementLength] : handler).ToUpperInvariant();
}
