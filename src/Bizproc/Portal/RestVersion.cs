namespace Bizproc;

/// <summary>A version of the portal's REST interface. A method belongs to one of them; some names stand for two different methods.</summary>
public enum RestVersion
{
    /// <summary>The methods below <c>/rest/</c>, among them all of workflows.</summary>
    V2,

    /// <summary>REST 3.0: the methods below <c>/rest/api/</c>.</summary>
    V3,
}
