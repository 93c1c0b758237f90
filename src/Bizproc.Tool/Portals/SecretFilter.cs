using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bizproc.Portal.Tokens;

namespace Bizproc.Tool.Portals;

/// <summary>
/// Replaces the secrets of an exchange: values whose names are those of secrets, the same values elsewhere, the secrets of the environment, codes of
/// webhooks, and values in addresses.
/// </summary>
internal sealed partial class SecretFilter
{
    /// <summary>Stands for a secret.</summary>
    public const string Placeholder = SecretRedactor.Redacted;

    /// <summary>The name of a token in a request of a portal, and of the object with all tokens in a call of the portal, most of which are none.</summary>
    private const string Auth = "auth";

    /// <summary>Each secret is searched in every text.</summary>
    private const int MaxSecrets = 64;

    private readonly SecretRedactor _redactor;

    private SecretFilter(IEnumerable<string?> secrets) => _redactor = new SecretRedactor(secrets.Distinct(StringComparer.Ordinal).Take(MaxSecrets));

    /// <summary>Copies an exchange without its secrets.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="secrets">The secrets of the command.</param>
    public static JsonNode? Clean(JsonNode? exchange, PortalSecrets secrets) =>
        new SecretFilter([secrets.Token, secrets.RefreshToken, secrets.Application?.ClientSecret, .. FindNamed(exchange, isSecret: false)]).Copy(exchange, isSecret: false);

    private static IEnumerable<string> FindNamed(JsonNode? node, bool isSecret) => node switch
    {
        JsonObject members => members.SelectMany(member => FindNamed(member.Value, isSecret || IsSecret(member))),
        JsonArray items => items.SelectMany(item => FindNamed(item, isSecret)),
        JsonValue value when isSecret => [value.ToString()],
        _ => [],
    };

    private static bool IsSecret(KeyValuePair<string, JsonNode?> member) => SecretNames.Contains(member.Key) || (IsAuth(member.Key) && member.Value is JsonValue);

    private static bool IsAuth(string name) => name.Equals(Auth, StringComparison.OrdinalIgnoreCase);

    private JsonNode? Copy(JsonNode? node, bool isSecret)
    {
        switch (node)
        {
            case JsonObject members:
                var copy = new JsonObject();
                foreach (var member in members) copy[_redactor.Hide(member.Key)] = Copy(member.Value, isSecret || IsSecret(member));
                return copy;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Copy(item, isSecret))]);
            case JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number:
                return isSecret && value.ToString().Length > 0 ? Placeholder : value.GetValueKind() == JsonValueKind.String ? Hide(value.ToString()) : value.DeepClone();
            default:
                return node?.DeepClone();
        }
    }

    private string Hide(string text)
    {
        string clean = WebhookCode().Replace(_redactor.Hide(text), Placeholder);
        return Field().Replace(clean, static field => SecretNames.Contains(field.Groups["name"].Value) || IsAuth(field.Groups["name"].Value)
            ? $"{field.Groups["name"].Value}={Placeholder}"
            : field.Value);
    }

    [GeneratedRegex(@"(?<=/rest/[0-9]{1,10}/)[^/\s""?#]+(?=/)", RegexOptions.None, 1000)]
    private static partial Regex WebhookCode();

    /// <summary>Finds the fields of addresses and forms in a text.</summary>
    [GeneratedRegex(@"(?<=^|[?&])(?<name>[^=&?\s""]{1,200})=(?<value>[^&\s""#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
