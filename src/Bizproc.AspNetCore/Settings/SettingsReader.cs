using System.Text;
using System.Text.Json;
using Bizproc.CompilerServices;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Receiving;
using Bizproc.Installation.Clients;
using Bizproc.Installation.Formats;
using Bizproc.Installation.Proof;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bizproc.AspNetCore.Settings;

/// <summary>Converts the post of a settings page to the object for the application (portal: 12).</summary>
internal static class SettingsReader
{
    /// <summary>Reads a post.</summary>
    /// <returns>The call, or the reason for a refusal.</returns>
    public static async Task<(SettingsCall<TAction>? Call, Refusal? Refusal)> ReadAsync<TAction>(HttpContext context, FormValue form)
        where TAction : IBizprocAction<TAction>
    {
        if (SettingsOptions.Read(form["PLACEMENT_OPTIONS"u8].Text) is not { } options) return (null, CallRefusals.Malformed);
        if (ActionDefinition.GetAll<TAction>().All(definition => definition.Code != options.Code)) return (null, CallRefusals.NoAction);

        var portals = context.RequestServices.GetRequiredService<PortalDirectory>();
        if (await portals.FindAsync(form["member_id"u8].ToString(), context.RequestAborted).ConfigureAwait(false) is not { } portal)
            return (null, CallRefusals.UnknownPortal);

        var tokens = context.RequestServices.GetRequiredService<PageTokens>();
        if (tokens.Check(portal, form["member_id"u8].Text, form["APPLICATION_TOKEN"u8].Text) is { } refusal) return (null, refusal);

        var formats = await context.RequestServices.GetRequiredService<PortalFormatBook>().FindAsync(portal, context.RequestAborted).ConfigureAwait(false);
        return (Bind<TAction>(context, portal, options, formats, () => portals.GetClient(portal, TokensOf(form))), null);
    }

    private static SettingsCall<TAction> Bind<TAction>(
        HttpContext context, InstalledPortal portal, SettingsOptions options, PortalFormats formats, Func<IPortalClient> client)
        where TAction : IBizprocAction<TAction>
    {
        var configured = context.RequestServices.GetRequiredService<IOptions<BizprocOptions>>().Value;
        var current = options.CurrentValues;
        var values = JsonForm.Read(current.ValueKind == JsonValueKind.Object ? Encoding.UTF8.GetBytes(current.GetRawText()) : "{}"u8);

        // A missing value is not an error, because the designer may not have set it yet.
        var reader = new CallReader(FormValue.FromTree(values), formats, allowsMissing: true);
        var action = (TAction)TAction.Read(ref reader);
        return new SettingsCall<TAction>(context, portal, options, action, reader.Errors, configured.ScriptFor(portal.Portal), client);
    }

    private static PortalTokens TokensOf(FormValue form)
    {
        string access = form["AUTH_ID"u8].ToString();
        string refresh = form["REFRESH_ID"u8].ToString();
        if (access.Length == 0) throw new InvalidOperationException("The settings page was opened without a user's tokens");

        return new PortalTokens(access, refresh.Length == 0 ? null : refresh);
    }
}
