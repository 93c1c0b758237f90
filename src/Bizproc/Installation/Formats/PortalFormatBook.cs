using Bizproc.CompilerServices;
using Bizproc.Incoming.Values;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Tokens;
using Bizproc.Protocol;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Installation.Formats;

/// <summary>
/// Knows the formats in which each portal writes dates. The sources, in this order: the application, the stored portal, the portal's language and
/// domain, and the default of the options. It learns from calls.
/// </summary>
internal sealed class PortalFormatBook(
    StoredPortals portals,
    FormatDoubts doubts,
    IOptions<BizprocOptions> options,
    TimeProvider time,
    ILogger<PortalFormatBook> logger,
    IPortalFormats? given = null)
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(5);

    private readonly CallOptions _options = options.Value.Calls;
    private readonly PortalFormats _default = options.Value.Calls.Formats;

    /// <summary>Finds the formats of a portal.</summary>
    public async ValueTask<PortalFormats> FindAsync(InstalledPortal portal, CancellationToken cancellationToken)
    {
        if (given is not null && await given.FindAsync(portal, cancellationToken).ConfigureAwait(false) is { } certain) return certain;

        var (order, orderSource) = OrderOf(portal);
        var (zone, zoneSource) = ZoneOf(portal);
        return orderSource == FormatSource.Default && zoneSource == FormatSource.Default
            ? _default
            : new PortalFormats(_options.Culture, zone, order) { OrderSource = orderSource, ZoneSource = zoneSource };
    }

    /// <summary>Stores what the dates of a call prove, and logs what is unknown. A failure is logged, not thrown.</summary>
    public async Task LearnAsync(InstalledPortal portal, PortalFormats formats, CancellationToken cancellationToken)
    {
        if (formats.Watch is not { } watch) return;

        if (watch.IsContradictory || (watch.Proof is { } proof && proof != formats.DateOrder && formats.OrderSource >= FormatSource.Learnt)) Contradict(portal, formats);
        if (IsNew(watch, formats, portal) is { } order) await KeepAsync(portal, order, cancellationToken).ConfigureAwait(false);
        else if (watch.IsAmbiguous) DoubtOrder(portal, formats);

        if (watch.AsksZone) LookAtZone(portal, formats);
        if (watch.ClockOffset is { } offset && offset != formats.TimeZone.GetUtcOffset(watch.Sent) && doubts.IsFirst(portal.Portal, nameof(FormatsLog.OtherClock)))
            logger.OtherClock(portal.Portal, offset, formats.TimeZone.Id);
    }

    private static DateOrder? IsNew(DateWatch watch, PortalFormats formats, InstalledPortal portal) => formats.OrderSource switch
    {
        FormatSource.Given => null,
        FormatSource.Learnt => watch.Proof is { } proof && proof != formats.DateOrder ? proof : null,
        FormatSource.Presumed => watch.Proof,

        // British and Indian English have a clock with twelve hours and dates with the day first.
        _ => LanguageDates.IsDayFirstEnglish(portal.Portal.Host) ? watch.Proof : watch.Order,
    };

    private (DateOrder Order, FormatSource Source) OrderOf(InstalledPortal portal)
    {
        if (portal.DateOrder is { } kept) return (kept, portal.IsDateOrderLearnt ? FormatSource.Learnt : FormatSource.Given);
        if (_options.IsCultureSet && IsOfOptions(portal)) return (_default.DateOrder, FormatSource.Given);

        return LanguageDates.IsMonthFirst(portal.Language, portal.Portal.Host) is { } isMonthFirst
            ? (isMonthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst, FormatSource.Presumed)
            : (_default.DateOrder, FormatSource.Default);
    }

    private (TimeZoneInfo Zone, FormatSource Source) ZoneOf(InstalledPortal portal)
    {
        if (portal.TimeZone is { } id)
        {
            if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var kept)) return (kept, FormatSource.Given);
            if (doubts.IsFirst(portal.Portal, nameof(FormatsLog.NoSuchZone))) logger.NoSuchZone(portal.Portal, SecretRedactor.None.Clean(id, CallReader.MostOfText));
        }

        if (_options.IsTimeZoneSet && IsOfOptions(portal)) return (_default.TimeZone, FormatSource.Given);

        return DomainZones.Find(portal.Portal.Host) is { } likely && TimeZoneInfo.TryFindSystemTimeZoneById(likely, out var zone)
            ? (zone, FormatSource.Presumed)
            : (_default.TimeZone, FormatSource.Default);
    }

    /// <summary>True if the portal is the portal of the options.</summary>
    private bool IsOfOptions(InstalledPortal portal) => options.Value.Portal is { } own && PortalDirectory.HasOrigin(own.OriginalString, portal.Portal);

    private void Contradict(InstalledPortal portal, PortalFormats formats)
    {
        if (doubts.IsFirst(portal.Portal, nameof(FormatsLog.Contradiction))) logger.Contradiction(portal.Portal, formats.DateOrder);
    }

    private void DoubtOrder(InstalledPortal portal, PortalFormats formats)
    {
        if (formats.OrderSource == FormatSource.Presumed)
        {
            bool isOtherwise = _options.IsCultureSet && formats.DateOrder != _default.DateOrder;
            if (isOtherwise && doubts.IsFirst(portal.Portal, nameof(FormatsLog.PresumedOrder))) logger.PresumedOrder(portal.Portal, formats.DateOrder);
            return;
        }

        if (formats.OrderSource != FormatSource.Default) return;

        doubts.Open(portal.Portal, FormatDoubts.Order);
        if (doubts.IsFirst(portal.Portal, FormatDoubts.Order)) logger.UnknownOrder(portal.Portal, formats.DateOrder);
    }

    private void LookAtZone(InstalledPortal portal, PortalFormats formats)
    {
        if (formats.ZoneSource == FormatSource.Default) doubts.Open(portal.Portal, FormatDoubts.Zone);
        else doubts.Settle(portal.Portal, FormatDoubts.Zone);

        if (formats.ZoneSource >= FormatSource.Learnt || !doubts.IsFirst(portal.Portal, FormatDoubts.Zone)) return;

        if (formats.ZoneSource == FormatSource.Default) logger.UnknownZone(portal.Portal, formats.TimeZone.Id);
        else logger.PresumedZone(portal.Portal, formats.TimeZone.Id);
    }

    private async Task KeepAsync(InstalledPortal portal, DateOrder order, CancellationToken cancellationToken)
    {
        try
        {
            var saving = portals.ChangeAsync(portal.MemberId, Change, cancellationToken);
            if (await saving.WaitAsync(MaxWait, time, cancellationToken).ConfigureAwait(false) is not { IsDateOrderLearnt: true }) return;

            doubts.Settle(portal.Portal, FormatDoubts.Order);
            logger.LearntOrder(portal.Portal, order);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.NotKept(portal.Portal, failure.Message);
        }
        catch (OperationCanceledException)
        {
            // The application stops. Another call will prove the order.
        }

        // An order that a person set in the meantime is kept. A portal that is not stored is the portal of the options.
        InstalledPortal? Change(InstalledPortal? kept) => kept is null or { DateOrder: not null, IsDateOrderLearnt: false }
            ? null
            : kept with { DateOrder = order, IsDateOrderLearnt = true };
    }
}
