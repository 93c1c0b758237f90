using System.Globalization;
using System.Text.Json;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>
/// Writes the portal's settings as JSON: the members of <c>POST /emulator/portal</c>, its id and its time.
/// </summary>
internal static class PortalJsonWriter
{
    public static string Write(PortalState state)
    {
        var installed = new PhpArray();
        foreach (var application in state.Applications.Rows) installed[application.Id] = YesNo(application.IsInstalled);
        return PhpJsonWriter.Write(new PhpArray
        {
            ["edition"] = new PhpString(state.Settings.Edition == PortalEdition.Box ? DocumentFilter.Box : DocumentFilter.Cloud),
            ["language"] = new PhpString(state.Settings.Language),
            ["version"] = new PhpString(state.Settings.Version.ToString()),
            ["dateFormat"] = new PhpString(JsonNamingPolicy.CamelCase.ConvertName(state.Settings.DateFormat.ToString())),
            ["rateLimit"] = YesNo(state.Settings.RateLimit),
            ["oneTimeRefreshTokens"] = YesNo(state.Settings.OneTimeRefreshTokens),
            ["omitsRefreshTokens"] = YesNo(state.Settings.OmitsRefreshTokens),
            ["omitsMemberId"] = YesNo(state.Settings.OmitsMemberId),
            ["installed"] = installed,
            ["address"] = new PhpString(state.Identity.Address.ToString()),
            ["memberId"] = new PhpString(state.Identity.MemberId),
            ["time"] = new PhpString(state.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)),
        });
    }

    private static PhpBoolean YesNo(bool value) => value ? PhpBoolean.True : PhpBoolean.False;
}
