namespace Bizproc.TestSupport;

/// <summary>A request that an application received.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="ContentType">Type of the body.</param>
/// <param name="Body">The body, which is a form.</param>
public sealed record ReceivedPost(string Address, string? ContentType, string Body)
{
    /// <summary>The fields by name, decoded, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => FormFields.Of(Body);

    /// <summary>The only field of a name.</summary>
    public string this[string name] => Fields.Single(field => field.Key == name).Value;
}
