using System.Globalization;
using System.Text.Json;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>What the portal is like, as JSON: the members of <c>POST /emulator/portal</c>, and its name and time. The store's gate is held.</summary>
internal static class PortalJsonWriter
{
    public static string Write(PortalStore store)
    {
        var installed = new PhpArray();
        foreach (var application in store.Applications.Rows) installed[application.Id] = YesNo(application.IsInstalled);
        return PhpJsonWriter.Write(new PhpArray
        {
            ["edition"] = new PhpString(store.Settings.Edition == PortalEdition.Box ? DocumentFilter.Box : DocumentFilter.Cloud),
            ["language"] = new PhpString(store.Settings.Language),
            ["version"] = new PhpString(store.Settings.Version.ToString()),
            ["dateFormat"] = new PhpString(JsonNamingPolicy.CamelCase.ConvertName(store.Settings.DateFormat.ToString())),
            ["rateLimit"] = YesNo(store.Settings.RateLimit),
            ["oneTimeRefreshTokens"] = YesNo(store.Settings.OneTimeRefreshTokens),
            ["omitsRefreshTokens"] = YesNo(store.Settings.OmitsRefreshTokens),
            ["omitsMemberId"] = YesNo(store.Settings.OmitsMemberId),
            ["installed"] = installed,
            ["address"] = new PhpString(store.Identity.Address.ToString()),
            ["memberId"] = new PhpString(store.Identity.MemberId),
            ["time"] = new PhpString(store.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)),
        });
    }

    private static PhpBoolean YesNo(bool value) => value ? PhpBoolean.True : PhpBoolean.False;
}
