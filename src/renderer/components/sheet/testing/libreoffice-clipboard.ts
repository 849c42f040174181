// What LibreOffice Calc 7.4 put on the X11 clipboard for the same twelve cells, written once and kept as it was.
// Its text leaves line breaks out, and its HTML shows doubled blanks as one.

export const calcText = String.raw`Name	Key id	Note
Mailer	00420	First line second "quoted" line
Zürich & <co>	1E5	
	2026-11-30	a  b
`

export const calcHtml = String.raw`<!DOCTYPE html>

<html>
<head>
	
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
		a.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; border:1px solid black; padding:0.5em;  } 
		a.comment-indicator { background:red; display:inline-block; border:1px solid black; width:0.5em; height:0.5em;  } 
		comment { display:none;  } 
	</style>
	
</head>

<body>
<table cellspacing="0" border="0">
	<colgroup width="98"></colgroup>
	<colgroup width="84"></colgroup>
	<colgroup width="139"></colgroup>
	<tr>
		<td height="18" align="left">Name</td>
		<td align="left">Key id</td>
		<td align="left">Note</td>
	</tr>
	<tr>
		<td height="18" align="left">Mailer</td>
		<td align="left" sdnum="1033;0;@">00420</td>
		<td align="left">First line<br>second &quot;quoted&quot; line</td>
	</tr>
	<tr>
		<td height="18" align="left">Zürich &amp; &lt;co&gt;</td>
		<td align="left" sdnum="1033;0;@">1E5</td>
		<td align="left"><br></td>
	</tr>
	<tr>
		<td height="18" align="left"><br></td>
		<td align="left" sdnum="1033;0;@">2026-11-30</td>
		<td align="left">a  b</td>
	</tr>
</table>
</body>

</html>
`
