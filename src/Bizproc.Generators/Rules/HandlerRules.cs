using Bizproc.Generators.Model;
using Bizproc.Protocol;
using static Bizproc.Generators.Rules.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP02xx: handlers and settings pages.</summary>
internal static class HandlerRules
{
    public static readonly Rule WrongHandler = new(Create(
        "BZP0201",
        "A handler must be a path or an absolute URL that the portal accepts",
        "'{0}' cannot be the {1} of '{2}': {3}"))
    {
        Registration = static (action, registration, report) =>
        {
            foreach (var (argument, url) in Urls(registration))
            {
                if (IsPath(url)) continue;

                var (scheme, host) = PhpUrl.Parse(url);
                bool isWrong = host is null || scheme is null || host.StartsWith(".", StringComparison.Ordinal);
                if (isWrong) report.At(registration, argument, url, Noun(argument), NameOf(action, registration), ReasonFor(url));
            }

            // Browsers and servers take "/bizproc/.." for "/".
            if (registration is { Handler: null, Code: { Length: > 0 } code } && code.All(static c => c == '.'))
                report.At(registration, "code", registration.HandlerOrDefault, Noun("Handler"), code, "servers take its dots for a step up; write a Handler");
        },
    };

    public static readonly Rule WrongScheme = new(Create(
        "BZP0202",
        "The scheme of a handler must be http or https in lower case",
        "'{0}' of '{1}' does not begin with 'http://' or 'https://' in lower case: the portal answers '{2}'"))
    {
        Registration = static (action, registration, report) =>
        {
            foreach (var (argument, url) in Urls(registration))
            {
                if (!IsPath(url) && PhpUrl.Parse(url) is { Host: not null, Scheme: not (null or "http" or "https") })
                    report.At(registration, argument, url, NameOf(action, registration), PortalAnswers.UnsupportedProtocol.Description);
            }
        },
    };

    public static readonly Rule HostWithoutDot = new(Create(
        "BZP0203",
        "The host of a handler must have a dot",
        "Host '{0}' of '{1}' has no dot: the portal answers '{2}'; write a path, and let the public URL say the host"))
    {
        Registration = static (action, registration, report) =>
        {
            foreach (var (argument, url) in Urls(registration))
            {
                if (!IsPath(url) && PhpUrl.Parse(url).Host is { } host && host.IndexOf('.') < 0)
                    report.At(registration, argument, host, NameOf(action, registration), PortalAnswers.WrongHandlerUrl.Description);
            }
        },
    };

    public static readonly Rule NoPlacementHandler = new(Create(
        "BZP0206",
        "UsePlacement needs a PlacementHandler",
        "'{0}' has UsePlacement without a PlacementHandler: the portal refuses to add it, and after an update its settings never open"))
    {
        Registration = static (action, registration, report) =>
        {
            if (registration is { UsePlacement: true, PlacementHandler: null })
                report.At(registration, "UsePlacement", PlacementFor(registration, report), NameOf(action, registration));
        },
    };

    public static readonly Rule[] All = [WrongHandler, WrongScheme, HostWithoutDot, NoPlacementHandler];

    /// <summary>The URLs that go to the portal. A settings page that is not used is not sent.</summary>
    private static IEnumerable<(string Argument, string Url)> Urls(RegistrationModel registration)
    {
        if (registration.Handler is { } handler) yield return ("Handler", handler);
        if (registration is { UsePlacement: true, PlacementHandler: { } page }) yield return ("PlacementHandler", page);
    }

    /// <summary>A path with the code, which no other action has.</summary>
    private static Fix? PlacementFor(RegistrationModel registration, Report report)
    {
        // Written as null, the argument would be there twice.
        if (registration.Code is not { } code || report.IsWritten(registration, "PlacementHandler")) return null;

        bool isUsable = ActionCode.Matches(code) && code.Any(Ascii.IsLetterOrDigit) && !code.EndsWith("\n", StringComparison.Ordinal);
        string path = $"/bizproc/{code}/settings";
        return isUsable && path.Length < HandlerUrl.UniquePlacementLength ? Fix.AddText("PlacementHandler", path) : null;
    }

    private static bool IsPath(string url) => url.Length > 0 && url[0] == '/' && (url.Length == 1 || url[1] != '/');

    private static string Noun(string argument) => argument == "Handler" ? "handler" : "placement handler";

    private static string NameOf(ActionModel action, RegistrationModel registration) => registration.Code ?? action.Type.Name;

    private static string ReasonFor(string url)
    {
        var answer = HandlerUrl.Check(url) == HandlerUrlFault.UnsupportedProtocol ? PortalAnswers.UnsupportedProtocol : PortalAnswers.WrongHandlerUrl;
        return $"it is neither a path starting with one '/' nor an absolute URL whose host has a dot, and the portal answers '{answer.Description}'";
    }
}
