using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bizproc.Deployment.Planning;

/// <summary>Computes the fingerprint of everything that a deployment of this application depends on, except the portal.</summary>
internal static class ReleaseFingerprint
{
    private const int Bytes = 16;

    /// <summary>Computes the fingerprint. The order of actions and triggers does not matter.</summary>
    /// <param name="actions">The declared actions.</param>
    /// <param name="triggers">The declared triggers.</param>
    /// <param name="values">The values that the same application gives to all portals.</param>
    /// <param name="how">The options of the deployment.</param>
    public static string Compute(IEnumerable<ActionDefinition> actions, IEnumerable<TriggerDefinition> triggers, ActionValues values, DeploymentOptions how)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(string.Create(CultureInfo.InvariantCulture, $"{how.Version} {how.Orphans} {how.MaxDeletedShare}"));
        Append(Encoding.UTF8.GetString(values.PublicUrl));
        Append(Encoding.UTF8.GetString(values.UserId));
        foreach (string action in actions.Select(static action => action.Describe()).Order(StringComparer.Ordinal)) Append(action);
        foreach (var trigger in triggers.OrderBy(static trigger => trigger.Code, StringComparer.Ordinal)) Append($"{trigger} {trigger.Name}");
        return Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, Bytes));

        void Append(string text)
        {
            // The length keeps two texts apart.
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text.Length} {text}")));
        }
    }
}
