namespace Bizproc.Testing.Hosting;

/// <summary>The address of the installation page: the public address followed by the path, as <c>MapBizprocInstall</c> computes it.</summary>
internal static class InstallationAddress
{
    public static Uri Find(Uri publicUrl, BizprocTestOptions options) =>
        new($"{publicUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{options.InstallPath.TrimStart('/')}");

    public static string PathOf(Uri publicUrl, BizprocTestOptions options) => Find(publicUrl, options).AbsolutePath;
}
