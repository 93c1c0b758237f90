namespace Bizproc.Portal.Transport;

/// <summary>The current address of one portal. All callers of the portal share it, because the portal may move (portal: 2.7).</summary>
internal sealed class PortalLocation
{
    private readonly Func<Uri, Uri, bool>? _mayMove;
    private readonly PortalMove _moved;
    private volatile Place _place;

    /// <param name="rest">The portal's address with <c>/rest/</c>.</param>
    /// <param name="memberId">The member id of the portal; <see langword="null"/> or empty if unknown.</param>
    /// <param name="allowsPrivate">True if the portal may be at any address, not only at a public <c>https</c> address.</param>
    /// <param name="mayMove">
    /// Returns true if the portal may move from one origin to another. Default: <see langword="null"/>, every move is allowed.
    /// </param>
    /// <param name="moved">Receives every new address.</param>
    public PortalLocation(Uri rest, string? memberId, bool allowsPrivate, Func<Uri, Uri, bool>? mayMove, PortalMove? moved)
    {
        _place = new Place(new Uri(rest, "/"), rest);
        _mayMove = mayMove;
        _moved = moved ?? (static (_, _) => { });
        MemberId = memberId;
        AllowsPrivate = allowsPrivate;
    }

    /// <summary>The portal's origin.</summary>
    public Uri Origin => _place.Origin;

    /// <summary>The portal's address with <c>/rest/</c>.</summary>
    public Uri Rest => _place.Rest;

    /// <summary>The member id of the portal, if it is known.</summary>
    public string? MemberId { get; }

    /// <summary>True if the portal may be at any address.</summary>
    public bool AllowsPrivate { get; }

    /// <summary>True if the portal may move to this origin.</summary>
    public bool MayMoveTo(Uri origin) => _mayMove is null || _mayMove(Origin, origin);

    /// <summary>Changes the address of the portal.</summary>
    /// <param name="origin">The new origin, already checked.</param>
    public void MoveTo(Uri origin)
    {
        var from = _place.Origin;
        if (from == origin) return;

        _place = new Place(origin, new Uri(origin, "/rest/"));
        _moved(from, origin);
    }

    private sealed record Place(Uri Origin, Uri Rest);
}
