using Bizproc.Emulator.Control.Requests;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>From the bodies of control calls to what they mean; what means nothing is said.</summary>
internal static class RequestReader
{
    public static PortalFault Fault(FaultRequest request)
    {
        var fault = new PortalFault(request.Kind)
        {
            Method = request.Method,
            Times = request.Times,
            Delay = TimeSpan.FromMilliseconds(request.DelayMs),
            Http = request.Http,
            RetryAfter = request.RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        return fault with { Error = request.Error ?? fault.Error, Description = request.Description ?? fault.Description };
    }

    public static RunRequest Run(StartRequest request) => new(request.Code)
    {
        Application = request.Application,
        DocumentId = request.DocumentId,
        DocumentType = request.DocumentType,
        Values = request.Values,
        Settings = request.Settings,
        Document = request.Document,
    };

    public static PortalSettings Settings(PortalRequest request, PortalSettings before) => new()
    {
        Edition = request.Edition is null ? before.Edition : Edition(request.Edition),
        Language = request.Language ?? before.Language,
        Version = request.Version is null ? before.Version : VersionOf(request.Version),
        DateFormat = request.DateFormat ?? before.DateFormat,
        RateLimit = request.RateLimit ?? before.RateLimit,
        OneTimeRefreshTokens = request.OneTimeRefreshTokens ?? before.OneTimeRefreshTokens,
        OmitsRefreshTokens = request.OmitsRefreshTokens ?? before.OmitsRefreshTokens,
        OmitsMemberId = request.OmitsMemberId ?? before.OmitsMemberId,
    };

    public static ApplicationUpdate Update(UpdateRequest request) => new()
    {
        Application = request.Application,
        Handler = Handler(request.Handler) is { } address ? new Uri(address) : null,
        HasPage = request.Page,
        KeepsRegistrations = request.KeepsRegistrations,
        DropsBindings = request.DropsBindings,
    };

    public static TimeSpan Span(ClockRequest request)
    {
        // What no TimeSpan can hold is refused as any other wrong advance is.
        double seconds = Math.Clamp(double.IsNaN(request.AdvanceSeconds) ? -1 : request.AdvanceSeconds, -1, TimeSpan.MaxValue.TotalSeconds / 2);
        return TimeSpan.FromSeconds(seconds);
    }

    public static string Handler(LifeRequest request) => Handler(request.Handler)
        ?? throw new ControlException("WRONG_REQUEST", "handler is missing: the address of the application's page, or of its receiver of events");

    /// <summary>Reads the address of an application, if one is given; it must be one that can be called.</summary>
    public static string? Handler(string? text)
    {
        if (text is null) return null;

        bool isAddress = Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
        return isAddress
            ? text
            : throw new ControlException("WRONG_REQUEST", $"'{text}' is not an address that can be called: an absolute http or https URL is needed, such as http://127.0.0.1:5000/install");
    }

    /// <summary>The portal's own name of an edition, if it is one.</summary>
    public static string EditionName(string edition) => DocumentFilter.Editions.Contains(edition)
        ? edition
        : throw new ControlException("WRONG_REQUEST", $"'{edition}' is no edition: {string.Join(" or ", DocumentFilter.Editions)}");

    private static PortalEdition Edition(string edition) => EditionName(edition) == DocumentFilter.Box ? PortalEdition.Box : PortalEdition.Cloud;

    private static Version VersionOf(string text) => Version.TryParse(text, out var version)
        ? version
        : throw new ControlException("WRONG_REQUEST", $"'{text}' is no version, such as 26.0.0");
}
