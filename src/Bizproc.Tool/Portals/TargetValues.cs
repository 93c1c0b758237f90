using System.Globalization;
using System.Text.Json;

namespace Bizproc.Tool.Portals;

/// <summary>
/// Gives the values of the command line and of <c>bizproc.json</c> to the declarations. Unless they name a user, new actions run as the user of the
/// token, as those do that an installation of the application adds.
/// </summary>
internal sealed class TargetValues(PortalTarget target) : IPortalValues
{
    /// <summary>The method that tells the user of a token without any scope.</summary>
    private const string Method = "profile";

    /// <inheritdoc/>
    public async ValueTask<PortalValues> GetAsync(IPortalClient portal, CancellationToken cancellationToken) =>
        new() { Slots = target.Slots, UserId = target.UserId ?? await AskUserAsync(portal, cancellationToken).ConfigureAwait(false) };

    private static async Task<int?> AskUserAsync(IPortalClient portal, CancellationToken cancellationToken)
    {
        try
        {
            var user = await portal.CallAsync(Method, cancellationToken: cancellationToken).ConfigureAwait(false);
            return user.ValueKind == JsonValueKind.Object && user.TryGetProperty("ID", out var id)
                && int.TryParse(id.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        }
        catch (PortalException)
        {
            // A portal that refuses this says more about it at the next call, which the command needs.
            return null;
        }
    }
}
