namespace Bizproc.IntegrationTests.Installation;

/// <summary>A form that was posted to an application, to be posted again, unchanged or changed.</summary>
/// <param name="Query">The query of the address.</param>
/// <param name="Fields">The fields, in order.</param>
internal sealed record PostedForm(string Query, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Names of fields whose values are secrets.</summary>
    private static readonly string[] Secret = ["AUTH_ID", "REFRESH_ID", "APPLICATION_TOKEN", "auth[access_token]", "auth[refresh_token]", "auth[application_token]"];

    public string this[string name] => Fields.Single(field => field.Key == name).Value;

    public IEnumerable<string> Secrets => Fields.Where(static each => Secret.Contains(each.Key)).Select(static each => each.Value);

    /// <summary>Returns the same form with one value replaced or added.</summary>
    public PostedForm With(string name, string value) => this with
    {
        Fields = [.. Fields.Where(field => field.Key != name), new(name, value)],
    };

    public PostedForm Without(string name) => this with { Fields = [.. Fields.Where(field => field.Key != name)] };
}
