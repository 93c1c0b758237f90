using System.Globalization;
using System.Text.Json;
using Bizproc.AspNetCore.Dashboard.Views;
using Bizproc.Incoming.Monitoring;
using Bizproc.Portal.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.AspNetCore.Dashboard;

/// <summary>Answers the dashboard's requests for calls and replies.</summary>
internal sealed class ItemEndpoints(
    DashboardOptions dashboard, ICallMonitor monitor, PortalNames portals, IOptions<BizprocOptions> options, TimeProvider time, ILogger<ItemEndpoints> logger)
{
    /// <summary>The number of items on a page.</summary>
    private const int PageSize = 50;

    private const int MostOfText = 500;
    private const int MostIds = 1_000;
    private const long MostOfBody = 256 * 1024;

    /// <summary>Answers with the numbers of items.</summary>
    public async Task CountAsync(HttpContext context)
    {
        var counts = await monitor.CountAsync(context.RequestAborted).ConfigureAwait(false);
        var byState = Enum.GetValues<KeptState>().ToDictionary(static state => state.ToString(), state => counts[state], StringComparer.Ordinal);
        var view = new CountsView(byState, counts.Oldest, time.GetUtcNow(), dashboard.IsReadOnly);
        await DashboardResponse.WriteAsync(context, view, DashboardJson.Default.CountsView).ConfigureAwait(false);
    }

    /// <summary>Answers with a page of the items in a state.</summary>
    public async Task ListAsync(HttpContext context)
    {
        string word = context.Request.Query["state"].ToString();
        if (!Enum.TryParse(word, out KeptState state) || !Enum.IsDefined(state) || !TryReadPlace(context.Request.Query["after"].ToString(), state, out var after))
        {
            await DashboardResponse.RefuseAsync(context, StatusCodes.Status400BadRequest, "The list needs a state, and the place where a page ends").ConfigureAwait(false);
            return;
        }

        var items = await monitor.ListAsync(state, after, PageSize + 1, context.RequestAborted).ConfigureAwait(false);
        var shown = items.Take(PageSize).ToArray();
        var names = await portals.FindAsync(shown.Select(static item => item.MemberId), context.RequestAborted).ConfigureAwait(false);
        var redactor = new SecretRedactor(ListSecrets());
        var view = new ItemsView([.. shown.Select(item => ViewOf(item, names, redactor))], items.Count > PageSize ? PlaceOf(shown[^1]) : null);
        await DashboardResponse.WriteAsync(context, view, DashboardJson.Default.ItemsView).ConfigureAwait(false);
    }

    /// <summary>Answers with the content of an item.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        string id = context.Request.Query["id"].ToString();
        if (await FindAsync(id, context.RequestAborted).ConfigureAwait(false) is not { } content)
        {
            await DashboardResponse.RefuseAsync(context, StatusCodes.Status404NotFound, "It is no longer kept").ConfigureAwait(false);
            return;
        }

        var view = new ContentView([.. content.Fields.Select(static field => new FieldView(field.Name, field.Value, field.Length, field.IsHidden))], content.Omitted);
        await DashboardResponse.WriteAsync(context, view, DashboardJson.Default.ContentView).ConfigureAwait(false);
    }

    /// <summary>Tries dead items again.</summary>
    public Task TryAgainAsync(HttpContext context) => ChangeAsync(context, "again", monitor.TryAgainAsync);

    /// <summary>Drops items.</summary>
    public Task DropAsync(HttpContext context) => ChangeAsync(context, "drop", monitor.DropAsync);

    /// <summary>Lists the secrets of the application. Those of a call were removed from its reason when it failed.</summary>
    private string?[] ListSecrets()
    {
        var own = options.Value;
        return [own.ClientSecret, own.ApplicationToken, own.AccessToken, own.RefreshToken];
    }

    private async Task<ShownContent?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length == 0) return null;

        if (await monitor.FindCallAsync(id, cancellationToken).ConfigureAwait(false) is { } call) return ShownContent.Read(call, ListSecrets());

        return await monitor.FindReplyAsync(id, cancellationToken).ConfigureAwait(false) is { } reply ? ShownContent.Read(reply, ListSecrets()) : null;
    }

    private async Task ChangeAsync(HttpContext context, string action, Func<string, CancellationToken, ValueTask<bool>> changeAsync)
    {
        if (OwnRequest.FindFault(context.Request) is var (status, error))
        {
            await DashboardResponse.RefuseAsync(context, status, error).ConfigureAwait(false);
            return;
        }

        if (await ReadIdsAsync(context).ConfigureAwait(false) is not { } ids)
        {
            await DashboardResponse.RefuseAsync(context, StatusCodes.Status400BadRequest, $"A change must name 1 to {MostIds} ids").ConfigureAwait(false);
            return;
        }

        int done = 0;
        foreach (string id in ids)
        {
            // A change that has begun is completed, even if the person closes the page.
            if (await changeAsync(id, CancellationToken.None).ConfigureAwait(false)) done++;
        }

        string user = SecretRedactor.None.Clean(context.User.Identity?.Name ?? "", MostOfText);
        logger.DashboardUsed(action, done, ids.Length, user.Length > 0 ? user : "an unnamed user");
        await DashboardResponse.WriteAsync(context, new ChangedView(done, ids.Length - done), DashboardJson.Default.ChangedView).ConfigureAwait(false);
    }

    private static async Task<string[]?> ReadIdsAsync(HttpContext context)
    {
        // The server reads no more than the request has announced.
        if (context.Request.ContentLength is not (> 0 and <= MostOfBody)) return null;

        try
        {
            var change = await JsonSerializer.DeserializeAsync(context.Request.Body, DashboardJson.Default.ChangeView, context.RequestAborted).ConfigureAwait(false);
            return change?.Ids is { Count: > 0 and <= MostIds } ids && ids.All(static id => id?.Length > 0) ? [.. ids.Distinct(StringComparer.Ordinal)!] : null;
        }
        catch (Exception fault) when (fault is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static ItemView ViewOf(KeptItem item, IReadOnlyDictionary<string, string> names, SecretRedactor redactor) => new(
        item.Id,
        item.State,
        SecretRedactor.None.Clean(item.Subject, MostOfText),
        names.GetValueOrDefault(item.MemberId) ?? SecretRedactor.None.Clean(item.MemberId, MostOfText),
        item.ReceivedAt,
        item.Attempts,
        item.NextAt,
        redactor.Clean(item.Reason, MostOfText));

    /// <summary>Writes the place after an item.</summary>
    private static string PlaceOf(KeptItem item) => $"{item.ReceivedAt.UtcTicks.ToString(CultureInfo.InvariantCulture)}.{item.Id}";

    private static bool TryReadPlace(string place, KeptState state, out KeptItem? after)
    {
        after = null;
        if (place.Length == 0) return true;

        string[] parts = place.Split('.', count: 2);
        bool isPlace = long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks <= DateTime.MaxValue.Ticks && parts.Length == 2;
        if (isPlace) after = new KeptItem { Id = parts[1], State = state, MemberId = "", Subject = "", ReceivedAt = new DateTimeOffset(ticks, TimeSpan.Zero) };
        return isPlace;
    }
}
