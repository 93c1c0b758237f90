using System.Globalization;
using System.Text.Json;
using Bizproc.Actions;
using Bizproc.Deployment.Planning;
using Bizproc.Emulator.Programs;
using Bizproc.Protocol;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>Checks the portal, the token and the application there.</summary>
internal static class PortalChecks
{
    /// <summary>Certificates and times in calls are still understood with this difference.</summary>
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(2);

    /// <summary>Makes the checks. If the portal cannot be asked, only the first one is made.</summary>
    public static IEnumerable<Finding> Make(PortalExamination found, Uri portal)
    {
        if (found.IsRateExceeded)
        {
            yield return RateCheck.CreateExceeded();
            yield break;
        }

        if (found.DescribeUnreachable() is var (text, remedy))
        {
            yield return Finding.Bad("portal", $"{portal}: it {text}", remedy);
            yield break;
        }

        yield return portal.Scheme == Uri.UriSchemeHttps || portal.IsLoopback
            ? Finding.Good("portal", $"{portal} answers")
            : Finding.Bad("portal", $"{portal} answers by http, so tokens are sent unencrypted", "Use the https address of the portal");
        yield return Token(found);
        if (found.TokenRefusal is not null) yield break;

        foreach (var finding in Application(found)) yield return finding;

        yield return Kind(found, ActionKind.Activity, "activities", "the plan does not include workflows", "Change to a plan with workflows, or declare robots only");
        yield return Kind(found, ActionKind.Robot, "robots", "the plan does not include automation rules", "Change to a plan with automation rules");
        yield return RateCheck.Make(found.Calls);
        yield return Clock(found);
        yield return Dates(found, portal);
    }

    private static Finding Token(PortalExamination found) => found.TokenRefusal is PortalAccessException refusal
        ? Finding.Bad("token", $"the portal refuses it: {refusal.Error}", PortalFailure.GetRemedy(refusal))
        : Finding.Good("token", "the portal accepts it");

    private static IEnumerable<Finding> Application(PortalExamination found)
    {
        if (found.Info is not { ValueKind: JsonValueKind.Object } info)
        {
            yield return Finding.Unasked("application", $"app.info is not answered: {found.InfoRefusal?.Error ?? "the answer is not an object"}");
            yield break;
        }

        yield return info.TryGetProperty("CODE", out var code)
            ? Finding.Good("application", $"{code}, version {AppInfoReader.ReadFacts(info).ApplicationVersion.ToString(CultureInfo.InvariantCulture)}")
            : Finding.Bad("application", "the token is that of a webhook, and only an application may register actions", "Add a local application with the scope bizproc, and use its token");
        var refusal = found.Refusal(ActionKind.Robot) ?? found.Refusal(ActionKind.Activity);
        yield return refusal?.Error == "insufficient_scope"
            ? Finding.Bad("scope", "the application may not use bizproc", "Give the application the scope bizproc, then install it again")
            : Finding.Good("scope", "bizproc");
        yield return refusal is PortalAdministratorException
            ? Finding.Bad("administrator", "the user of the token is not an administrator of the portal", "Let an administrator install or open the application, and use that token")
            : refusal is PortalAccessException ? Finding.Unasked("administrator", "cannot be asked") : Finding.Good("administrator", "the user of the token may register actions");
        yield return AppInfoReader.IsFinished(info)
            ? Finding.Good("installation", "finished")
            : Finding.Bad("installation", "not finished, so the portal sends no events", "Open the application on the portal; its installation page must call BX24.installFinish()");
        yield return info.TryGetProperty("PAYMENT_EXPIRED", out var expired) && expired.ValueEquals("Y")
            ? Finding.Bad("payment", "the subscription of the application has ended", "Renew the subscription on the portal")
            : Finding.Good("payment", "nothing is due");
    }

    private static Finding Kind(PortalExamination found, ActionKind kind, string name, string missing, string remedy)
    {
        if (found.Codes(kind) is { } codes) return Finding.Good(name, $"{codes.Count} registered");

        return found.Refusal(kind) is PortalFeatureException
            ? Finding.Bad(name, missing, remedy)
            : Finding.Unasked(name, $"cannot be listed: {found.Refusal(kind)?.Error ?? "no answer"}");
    }

    private static Finding Clock(PortalExamination found)
    {
        if (found.Clock is not { } clock) return Finding.Unasked("clock", "the portal does not tell its time");

        var skew = (clock - found.AskedAt).Duration();
        string text = $"{ShownTime.InSeconds((int)skew.TotalSeconds)} between the portal and this machine";
        return skew <= MaxSkew ? Finding.Good("clock", text) : Finding.Bad("clock", text, "Set the clock of this machine, or that of the portal's server, by a time server");
    }

    private static Finding Dates(PortalExamination found, Uri portal)
    {
        string? language = found.Info is { } info ? AppInfoReader.ReadFacts(info).Language : null;
        return LanguageDates.IsMonthFirst(language, portal.Host) is { } isMonthFirst
            ? Finding.Good("dates", $"{(isMonthFirst ? "month first" : "day first")}, as the portal's language {language} has it")
            : Finding.Unasked("dates", $"their order does not follow from the portal's language{(language is null ? "" : $" {language}")}; it is learnt from the first clear date");
    }
}
