namespace Bizproc;

/// <summary>A version of the REST interface of the portal.</summary>
/// <remarks>A method belongs to one version. Some names exist in both versions, with different meanings.</remarks>
public enum RestVersion
{
    /// <summary>The methods below <c>/rest/</c>, including all workflow methods.</summary>
    V2,

    /// <summary>REST 3.0: the methods below <c>/rest/api/</c>.</summary>
    V3,
}
