using System.Globalization;
using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP02xx: requirements on every handler, and the user as whom it runs.</summary>
internal static class HandlerRules
{
    public static readonly Rule WrongHandler = new(Create(
        "BZP0201",
        "A handler must be a path or an absolute URL that the portal accepts",
        "'{0}' cannot be the {1} of '{2}': {3}"))
    {
        Registration = static (action, registration, report) =>
        {
            foreach (var (argument, url) in HandlerUrls.ListSent(registration))
            {
                if (HandlerUrl.IsPath(url)) continue;

                var (scheme, host) = PhpUrl.Parse(url);
                bool isWrong = host is null || scheme is null || host.StartsWith(".", StringComparison.Ordinal);
                if (isWrong) report.At(registration, argument, url, HandlerUrls.Noun(argument), HandlerUrls.NameOf(action, registration), ReasonFor(url));
            }

        },
        Action = static (action, report) =>
        {
            foreach (var registration in action.AllRegistrations)
            {
                // Browsers and servers resolve "/bizproc/.." to "/".
                if (registration is { Handler: null, Code: { Length: > 0 } code } && code.All(static c => c == '.'))
                    report.At(registration, "code", registration.HandlerOrDefault, HandlerUrls.Noun("Handler"), code, "servers read its dots as the parent folder; write a Handler");
            }
        },
    };

    public static readonly Rule WrongScheme = new(Create(
        "BZP0202",
        "The scheme of a handler must be http or https in lower case",
        "'{0}' of '{1}' does not begin with 'http://' or 'https://' in lower case: the portal answers '{2}'"))
    {
        HasFix = true,
        Registration = static (action, registration, report) =>
        {
            foreach (var (argument, url) in HandlerUrls.ListSent(registration))
            {
                if (!HandlerUrl.IsPath(url) && PhpUrl.Parse(url) is { Host: not null, Scheme: not (null or "http" or "https") })
                    report.At(registration, argument, InLowerCase(argument, url), url, HandlerUrls.NameOf(action, registration), ActionAnswers.UnsupportedProtocol.Description);
            }
        },
    };

    public static readonly Rule HostWithoutDot = new(Create(
        "BZP0203",
        "The host of a handler must have a dot",
        "Host '{0}' of '{1}' has no dot: the portal answers '{2}'; write a path, and set the host in the public URL"))
    {
        HasFix = true,
        Registration = static (action, registration, report) =>
        {
            foreach (var (argument, url) in HandlerUrls.ListSent(registration))
            {
                if (!HandlerUrl.IsPath(url) && PhpUrl.Parse(url).Host is { } host && host.IndexOf('.') < 0)
                    report.At(registration, argument, AsPath(argument, url), host, HandlerUrls.NameOf(action, registration), ActionAnswers.WrongHandlerUrl.Description);
            }
        },
    };

    public static readonly Rule Unreachable = new(Create(
        "BZP0204",
        "A handler should use https, and be reachable from everywhere",
        "'{0}' of '{1}' {2}",
        DiagnosticSeverity.Warning))
    {
        HasFix = true,
        Registration = static (action, registration, report) =>
        {
            foreach (var (argument, url) in HandlerUrls.ListSent(registration))
            {
                if (HandlerUrl.IsPath(url) || HandlerUrl.Check(url) != HandlerUrlFault.None) continue;

                var (scheme, host) = PhpUrl.Parse(url);
                if (PrivateHost.Is(host!))
                    report.At(registration, argument, url, HandlerUrls.NameOf(action, registration), "is an address of your own network: a portal in the cloud cannot reach it");
                else if (scheme == "http")
                    report.At(registration, argument, Encrypted(argument, url), url, HandlerUrls.NameOf(action, registration), "is not encrypted: the portal would send its tokens in plain text");
            }
        },
    };

    public static readonly Rule TooLong = new(Create(
        "BZP0205",
        "A handler must not be longer than the portal can store",
        "The {0} of '{1}' has {2} characters, but at most {3} are possible: the portal answers '{4}'"))
    {
        Registration = CheckLength,
        Action = static (action, report) =>
        {
            // The address of a former code has its settings page's parameter, too. The handler is that of the code of today.
            foreach (var former in action.FormerRegistrations) CheckLength(action, former, report);
        },
    };

    public static readonly Rule NegativeUser = new(Create(
        "BZP0209",
        "AuthUserId must not be negative",
        "'{0}' cannot be the AuthUserId of '{1}': the portal accepts it, but has no such user"))
    {
        Registration = static (action, registration, report) =>
        {
            if (WrittenUser(registration, report) is < 0 and var user) report.At(registration, "AuthUserId", Text(user), HandlerUrls.NameOf(action, registration));
        },
    };

    public static readonly Rule ConstantUser = new(Create(
        "BZP0210",
        "AuthUserId should not be a constant",
        "User {0} of '{1}' is a different person on each portal: omit AuthUserId for the user who installed the application, or set it for each portal",
        DiagnosticSeverity.Info))
    {
        Registration = static (action, registration, report) =>
        {
            // On every portal, 0 stands for no user.
            if (WrittenUser(registration, report) is > 0 and var user) report.At(registration, "AuthUserId", Text(user), HandlerUrls.NameOf(action, registration));
        },
    };

    public static readonly Rule[] All = [WrongHandler, WrongScheme, HostWithoutDot, Unreachable, TooLong, NegativeUser, ConstantUser];

    private static void CheckLength(ActionModel action, RegistrationModel registration, RuleReporter report)
    {
        foreach (var (argument, url) in HandlerUrls.ListSent(registration))
        {
            if (argument == "Handler" && registration.Former is not null) continue;

            int length = HandlerUrls.Characters(url);
            int limit = HandlerUrls.LimitOf(argument);
            var answer = argument == "Handler" ? ActionAnswers.NotSaved : ActionAnswers.PlacementTooLong;
            if (length > limit) report.At(registration, argument, HandlerUrls.Noun(argument), HandlerUrls.NameOf(action, registration), Text(length), Text(limit), answer.Description);
        }
    }

    /// <summary>The user, unless the robot inherits it from the activity, where it is already checked.</summary>
    private static int? WrittenUser(RegistrationModel registration, RuleReporter report) =>
        registration.AuthUserId is { } user && report.IsWritten(registration, "AuthUserId") ? user : null;

    private static Fix? InLowerCase(string argument, string url)
    {
        string changed = url.Substring(0, url.IndexOf(':')).ToLowerInvariant() + url.Substring(url.IndexOf(':'));
        return HandlerUrls.IsAccepted(argument, changed) ? Fix.Replace(changed) : null;
    }

    private static Fix? AsPath(string argument, string url)
    {
        string path = HandlerUrls.PathOf(url);
        return HandlerUrls.IsAccepted(argument, path) ? Fix.Replace(path) : null;
    }

    /// <summary>The same URL with https; <see langword="null"/> if it has a port, because https uses a different one.</summary>
    private static Fix? Encrypted(string argument, string url)
    {
        string changed = "https" + url.Substring("http".Length);
        return !HandlerUrls.HasPort(url) && HandlerUrls.IsAccepted(argument, changed) ? Fix.Replace(changed) : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ReasonFor(string url)
    {
        var answer = HandlerUrl.Check(url) == HandlerUrlFault.UnsupportedProtocol ? ActionAnswers.UnsupportedProtocol : ActionAnswers.WrongHandlerUrl;
        return $"it is neither a path starting with one '/' nor an absolute URL whose host has a dot, and the portal answers '{answer.Description}'";
    }
}
