namespace Bizproc.AspNetCore.Dashboard.Views;

/// <summary>The numbers at the top of the page.</summary>
/// <param name="Counts">The number of items in each state.</param>
/// <param name="Oldest">The time at which the oldest open call was received.</param>
/// <param name="Now">The time of the server.</param>
/// <param name="IsReadOnly">True if nothing can be changed.</param>
internal sealed record CountsView(IReadOnlyDictionary<string, long> Counts, DateTimeOffset? Oldest, DateTimeOffset Now, bool IsReadOnly);

/// <summary>A page of items.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The place where the next page begins; <see langword="null"/> for the last page.</param>
internal sealed record ItemsView(IReadOnlyList<ItemView> Items, string? Next);

/// <summary>A call or a reply.</summary>
/// <param name="Id">The id.</param>
/// <param name="State">The state.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Portal">The host of the portal, or its member id.</param>
/// <param name="ReceivedAt">The time at which it was received.</param>
/// <param name="Attempts">The number of attempts.</param>
/// <param name="NextAt">The time of the next attempt.</param>
/// <param name="Reason">The last failure.</param>
internal sealed record ItemView(
    string Id, KeptState State, string Subject, string Portal, DateTimeOffset ReceivedAt, int Attempts, DateTimeOffset? NextAt, string Reason);

/// <summary>The content of an item.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="Omitted">The number of fields that are not shown.</param>
internal sealed record ContentView(IReadOnlyList<FieldView> Fields, int Omitted);

/// <summary>A field.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Length">The number of characters of the whole value.</param>
/// <param name="IsHidden">True for a secret.</param>
internal sealed record FieldView(string Name, string Value, int Length, bool IsHidden);

/// <summary>A page of portals.</summary>
/// <param name="Portals">The portals.</param>
/// <param name="Page">The number of the page, from 0.</param>
/// <param name="Pages">The number of pages.</param>
/// <param name="Found">The number of portals that match the search.</param>
/// <param name="Total">The number of all portals.</param>
internal sealed record PortalsView(IReadOnlyList<PortalView> Portals, int Page, int Pages, int Found, int Total);

/// <summary>A portal. It never has a token.</summary>
/// <param name="Host">The host.</param>
/// <param name="MemberId">The member id.</param>
/// <param name="Language">The language.</param>
/// <param name="State">The state of its actions.</param>
/// <param name="Reason">The reason for the state.</param>
/// <param name="Release">The release with which the portal was brought in line.</param>
/// <param name="IsRenewing">True if its tokens are being renewed.</param>
/// <param name="HasApplicationToken">True if its application token is known.</param>
internal sealed record PortalView(
    string Host, string MemberId, string Language, string State, string Reason, string Release, bool IsRenewing, bool HasApplicationToken);

/// <summary>The items that a person marked.</summary>
/// <param name="Ids">Their ids.</param>
internal sealed record ChangeView(IReadOnlyList<string?>? Ids);

/// <summary>The outcome of a change.</summary>
/// <param name="Done">The number of changed items.</param>
/// <param name="Left">The number of items that are gone, or do not allow the change.</param>
internal sealed record ChangedView(int Done, int Left);

/// <summary>The reason for a refusal.</summary>
/// <param name="Error">The reason.</param>
internal sealed record RefusalView(string Error);
