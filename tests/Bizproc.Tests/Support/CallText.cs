using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>The properties of a call whose body is given.</summary>
internal static class CallText
{
    public static CallReader Reader(string body, PortalFormats? formats = null)
    {
        Assert.Equal(FormFault.None, FormReader.TryRead(Encoding.UTF8.GetBytes(body), new FormLimits(), out var form));
        return new CallReader(FormValue.FromTree(form)["properties"u8], formats ?? PortalFormats.Default);
    }
}
