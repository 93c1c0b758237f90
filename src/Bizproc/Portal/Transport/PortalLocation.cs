namespace Bizproc;

/// <summary>The current address of one portal. All that call the portal share it, because a portal may get another address (portal: 2.7).</summary>
internal sealed class PortalLocation
{
    private readonly Func<Uri, Uri, bool>? _mayMove;
    private readonly PortalMove _moved;
    private volatile Place _place;

    /// <param name="rest">The portal's address with <c>/rest/</c>.</param>
    /// <param name="memberId">The portal's own name for itself; <see langword="null"/> or empty as long as it is not known.</param>
    /// <param name="allowsPrivate">True if the portal may be at any address, not only at an <c>https</c> one on the internet.</param>
    /// <param name="mayMove">Returns true if the portal may move from one origin to another; to any if left out.</param>
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

    /// <summary>The portal's own name for itself, if it is known.</summary>
    public string? MemberId { get; }

    /// <summary>True if the portal may be at any address.</summary>
    public bool AllowsPrivate { get; }

    /// <summary>True if the portal may move to an origin.</summary>
    public bool MayMoveTo(Uri origin) => _mayMove is null || _mayMove(Origin, origin);

    /// <summary>Moves the portal.</summary>
    /// <param name="origin">The new origin, which was checked.</param>
    public void MoveTo(Uri origin)
    {
        var from = _place.Origin;
        if (from == origin) return;

        _place = new Place(origin, new Uri(origin, "/rest/"));
        _moved(from, origin);
    }

    private sealed record Place(Uri Origin, Uri Rest);
}
