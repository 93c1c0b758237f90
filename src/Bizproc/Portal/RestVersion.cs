namespace Bizproc;

/// <summary>A version of the portal's REST interface. A method belongs to one version. Some names stand for two different methods.</summary>
public enum RestVersion
{
    /// <summary>The methods below <c>/rest/</c>, including all methods of workflows.</summary>
    V2,

    /// <summary>REST 3.0: the methods below <c>/rest/api/</c>.</summary>
    V3,
}
